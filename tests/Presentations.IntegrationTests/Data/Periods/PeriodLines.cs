using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.IntegrationTests.Data.Periods;

/// <summary>Official figures as they follow from the lines themselves, one by one: what the product's own sums are held against.</summary>
internal static class PeriodLines
{
    public sealed record Cell(int Owner, int Month, string State, string County, Kind Kind, string Audience);

    public static async Task<List<(Cell Cell, Figures Figures)>> FrozenAsync(AppDb db)
    {
        var standing = (await db.ReportingPeriods.AsNoTracking().ToListAsync()).Where(period => period.Status.IsFrozen()).Select(period => period.LatestId!.Value).ToHashSet();
        var talks = await db.SubmittedTalks.AsNoTracking().Include(talk => talk.Counts).ToListAsync();
        return [.. talks.Where(talk => standing.Contains(talk.SubmissionId)).SelectMany(talk => CellsOf(talk.OwnerId, talk.Month, talk.Line, 1))];
    }

    public static IEnumerable<(Cell Cell, Figures Figures)> Differences(Restatement change) =>
        (change.Before is { } before ? CellsOf(change.OwnerId, change.Month, TalkLine.Read(before), -1) : [])
        .Concat(change.After is { } after ? CellsOf(change.OwnerId, change.Month, TalkLine.Read(after), 1) : []);

    private static IEnumerable<(Cell Cell, Figures Figures)> CellsOf(int owner, int month, TalkLine line, int sign)
    {
        var people = line.Counts.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(' ')).Select(part => (Audience: part[0], People: int.Parse(part[1].Split('/')[0], null))).ToList();
        var all = people.Sum(count => count.People);
        var estimated = line.Basis is CountingBasis.Estimate or CountingBasis.Registrations && !line.IsRepeatAudience ? sign : 0;
        return people.Append((Audience: Total.Everyone, People: all)).Select(count => (
            new Cell(owner, month, line.StateCode, line.CountyFips ?? "", line.Kind, count.Audience),
            new Figures(sign, count.Audience == Total.Everyone && line.Basis is null ? sign : 0, sign * count.People, line.IsRepeatAudience ? 0 : sign * count.People, estimated * count.People)));
    }

    public static async Task<List<(Cell Cell, Figures Figures)>> KeptAsync(AppDb db, Func<TotalPart, bool> part) =>
        [.. (await db.CountyTotals.AsNoTracking().ToListAsync()).Where(total => part(total.Part)).Select(total => (
            new Cell(total.OwnerId, total.Month, total.StateCode, total.CountyFips, total.Kind, total.Audience),
            new Figures(total.Presentations, total.WithoutCount, total.Contacts, total.Reached, total.Estimated)))];

    public static HashSet<(Cell, Figures)> Sum(IEnumerable<(Cell Cell, Figures Figures)> lines) => [.. lines
        .GroupBy(line => line.Cell, line => line.Figures, (cell, figures) => (cell, figures.Aggregate(Figures.Add))).Where(line => line.Item2 != default)];

    /// <summary>A line as it stands in official figures (+1), or as it was before a restatement (-1).</summary>
    public sealed record Signed(int Owner, int Month, TalkLine Line, int Sign);

    /// <summary>Approved, as known now, or as submitted by now.</summary>
    public static async Task<List<Signed>> StandingAsync(AppDb db, TotalsFilter filter)
    {
        var isApproved = filter is { Status: FigureStatus.Approved, AsSubmittedUtc: null };
        var standing = (await db.ReportingPeriods.AsNoTracking().ToListAsync()).Where(period => isApproved ? period.Status is PeriodStatus.Approved : period.Status.IsFrozen())
            .Select(period => period.LatestId!.Value).ToHashSet();
        var lines = (await db.SubmittedTalks.AsNoTracking().Include(talk => talk.Counts).ToListAsync()).Where(talk => standing.Contains(talk.SubmissionId))
            .Select(talk => new Signed(talk.OwnerId, talk.Month, talk.Line, 1)).ToList();
        if (filter is not { Status: FigureStatus.KnownNow, AsSubmittedUtc: null }) return lines;
        foreach (var change in await db.Restatements.AsNoTracking().Where(row => row.Status == RestatementStatus.Approved).ToListAsync())
        {
            if (change.Before is { } before) lines.Add(new Signed(change.OwnerId, change.Month, TalkLine.Read(before), -1));
            if (change.After is { } after) lines.Add(new Signed(change.OwnerId, change.Month, TalkLine.Read(after), 1));
        }
        return lines;
    }

    /// <summary>What a question is answered, added up one by one.</summary>
    public static HashSet<TotalsLine> Groups(IEnumerable<Signed> lines, TotalsFilter filter, TotalsBy by, Survivors agencies) => [.. lines
        .Where(signed => Matches(signed, filter))
        .SelectMany(signed => CellsOf(signed.Owner, signed.Month, signed.Line, signed.Sign).Select(part => (part.Cell, part.Figures, signed.Line)))
        .Where(part => filter.Audience is { } audience ? part.Cell.Audience == audience : part.Cell.Audience == Total.Everyone != by is TotalsBy.Audience)
        .SelectMany(part => Keys(part.Cell, part.Line, by, agencies).Select(key => (Key: key, StateCode: by is TotalsBy.County ? part.Cell.State : "", part.Figures)))
        .GroupBy(part => (part.Key, part.StateCode), part => part.Figures, (key, figures) => new TotalsLine(key.Key, key.StateCode, figures.Aggregate(Figures.Add))).Where(line => line.Figures != default)];

    /// <summary>How many talks each agency was a partner in.</summary>
    public static Dictionary<int, int> Partners(IEnumerable<Signed> lines, TotalsFilter filter, Survivors agencies) => lines.Where(signed => Matches(signed, filter))
        .SelectMany(signed => signed.Line.Partners.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(id => agencies.Of(int.Parse(id, null))).Distinct().Select(agency => (Agency: agency, signed.Sign)))
        .GroupBy(part => part.Agency, part => part.Sign).Where(agency => agency.Sum() != 0).ToDictionary(agency => agency.Key, agency => agency.Sum());

    private static bool Matches(Signed signed, TotalsFilter filter) =>
        (filter.OwnerId ?? signed.Owner) == signed.Owner && filter.Among?.Contains(signed.Owner) is not false
        && (filter.StateCode ?? signed.Line.StateCode) == signed.Line.StateCode && (filter.Kind ?? signed.Line.Kind) == signed.Line.Kind;

    private static string[] Keys(Cell cell, TalkLine line, TotalsBy by, Survivors agencies) => by switch
    {
        TotalsBy.State => [cell.State],
        TotalsBy.County => [cell.County],
        TotalsBy.TaskForce => [$"{cell.Owner}"],
        TotalsBy.Month => [$"{cell.Month}"],
        TotalsBy.Kind => [$"{cell.Kind}"],
        TotalsBy.Audience => [cell.Audience],
        TotalsBy.Agency => [line.LeadAgencyId is { } lead ? $"{agencies.Of(lead)}" : ""],
        TotalsBy.Topic => line.Topics.Length == 0 ? [""] : line.Topics.Trim('|').Split('|'),
        _ => [$"{line.Format}"],
    };
}
