using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>What the lines of a total are called, and in which order they stand.</summary>
public sealed class TotalsNames
{
    /// <summary>What stands for a county, agency, topic or format that the talks do not name.</summary>
    public const string Unknown = "unknown";

    private readonly AppDb db;

    private TotalsNames(AppDb db) => this.db = db;

    /// <summary>By name; the line for several states last.</summary>
    public required IReadOnlyList<UsState> States { get; init; }

    /// <summary>All 61 task forces and the state desks, whoever may see their talks.</summary>
    public required IReadOnlyList<Owner> Owners { get; init; }

    public required IReadOnlyList<Audience> Audiences { get; init; }

    public static async Task<TotalsNames> ReadAsync(AppDb db, CancellationToken ct) => new(db)
    {
        States = await db.States.AsNoTracking().OrderBy(state => state.Kind == StateKind.SeveralStates).ThenBy(state => state.Name).ToListAsync(ct),
        Owners = [.. (await db.Owners.AsNoTracking().ToListAsync(ct)).OrderBy(owner => owner is StateDesk).ThenBy(owner => owner.Name, StringComparer.Ordinal)],
        Audiences = await db.Audiences.AsNoTracking().OrderBy(audience => audience.Order).ToListAsync(ct),
    };

    public string StateName(string code) => States.FirstOrDefault(state => state.Code == code)?.Name ?? code;

    /// <summary>The name as tables have room for it.</summary>
    public static string Brief(Owner owner) => owner.Name.Replace("Internet Crimes Against Children", "ICAC", StringComparison.Ordinal);

    /// <summary>Key, name and place in the order for every line.</summary>
    public async Task<Func<TotalsLine, (string Key, string Name)>> OfAsync(TotalsBy by, IReadOnlyCollection<TotalsLine> lines, CancellationToken ct) => by switch
    {
        TotalsBy.State => line => (line.Key, StateName(line.Key)),
        TotalsBy.TaskForce => OwnerOf,
        TotalsBy.County => await CountiesAsync(lines, ct),
        TotalsBy.Agency => await AgenciesAsync(lines, ct),
        TotalsBy.Topic => await TopicsAsync(ct),
        TotalsBy.Audience => line => (line.Key, Audiences.FirstOrDefault(audience => audience.Code == line.Key)?.Label ?? line.Key),
        TotalsBy.Month => MonthOf,
        TotalsBy.Kind => line => (TotalsQuestion.Slug(line.Key)!, Enum.Parse<Kind>(line.Key).Label()),
        _ => line => line.Key.Length == 0 ? (Unknown, "Format not recorded") : (TotalsQuestion.Slug(line.Key)!, Enum.Parse<Format>(line.Key).Label()),
    };

    private (string, string) OwnerOf(TotalsLine line)
    {
        var owner = Owners.First(owner => owner.Id == int.Parse(line.Key, CultureInfo.InvariantCulture));
        return (owner.Code, Brief(owner));
    }

    private static (string, string) MonthOf(TotalsLine line)
    {
        var first = DateRange.FirstDayOf(int.Parse(line.Key, CultureInfo.InvariantCulture));
        return (first.ToString("yyyy-MM", CultureInfo.InvariantCulture), first.ToString("MMMM yyyy", CultureInfo.InvariantCulture));
    }

    private async Task<Func<TotalsLine, (string, string)>> CountiesAsync(IReadOnlyCollection<TotalsLine> lines, CancellationToken ct)
    {
        var states = lines.Select(line => line.StateCode).Distinct().ToList();
        var counties = await db.Counties.AsNoTracking().Where(county => states.Contains(county.StateCode)).ToListAsync(ct);
        var names = counties.GroupBy(county => (county.StateCode, county.Name)).SelectMany(same => same.Select(county =>
            (county.Fips, Name: (same.Count() > 1 ? county.LegalName : county.Name) + (county.IsCurrent ? "" : " (former)")))).ToDictionary(county => county.Fips, county => county.Name);
        return line =>
        {
            var name = line.Key.Length == 0 ? "County not known" : names.GetValueOrDefault(line.Key, line.Key);
            return (line.Key.Length == 0 ? $"{line.StateCode}-{Unknown}" : line.Key, states.Count == 1 ? name : $"{name}, {StateName(line.StateCode)}");
        };
    }

    private async Task<Func<TotalsLine, (string, string)>> AgenciesAsync(IReadOnlyCollection<TotalsLine> lines, CancellationToken ct)
    {
        var ids = lines.Where(line => line.Key.Length > 0).Select(line => int.Parse(line.Key, CultureInfo.InvariantCulture)).ToList();
        var names = ids.Count == 0 ? [] : await db.Agencies.Where(agency => ids.Min() <= agency.Id && agency.Id <= ids.Max()).Select(agency => new { agency.Id, agency.Name })
            .ToDictionaryAsync(agency => agency.Id.ToString(CultureInfo.InvariantCulture), agency => agency.Name, ct);
        return line => line.Key.Length == 0 ? (Unknown, "No agency named") : (line.Key, names.GetValueOrDefault(line.Key, line.Key));
    }

    private async Task<Func<TotalsLine, (string, string)>> TopicsAsync(CancellationToken ct)
    {
        var names = await db.Topics.AsNoTracking().ToDictionaryAsync(topic => topic.Code, topic => topic.Label, ct);
        return line => line.Key.Length == 0 ? (Unknown, "No topic named") : (line.Key, names.GetValueOrDefault(line.Key, line.Key));
    }
}
