using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Delivery;

/// <summary>The names of the people, agencies, venues, counties and owners whose ids stand in history.</summary>
internal sealed record NamesInHistory(
    IReadOnlyDictionary<string, string> People, IReadOnlyDictionary<string, string> Agencies, IReadOnlyDictionary<string, string> Venues, IReadOnlyDictionary<string, string> Counties,
    IReadOnlyDictionary<string, string> Owners)
{
    /// <summary>What history calls a role that a person was given or lost: "Role Coordinator".</summary>
    public const string RoleDetail = "Role";

    public static async Task<NamesInHistory> ReadAsync(AppDb db, IEnumerable<HistoryEntry> entries, CancellationToken ct)
    {
        var lines = entries.SelectMany(entry => ChangeLine.AllOf(entry)).ToList();
        var people = Ids(lines, nameof(Visit.LeadPresenterId), "Co-presenter");
        var agencies = Ids(lines, nameof(Visit.LeadAgencyId), "Partner agency");
        var venues = Ids(lines, nameof(Visit.VenueId));
        var owners = Ids(lines, nameof(Visit.OwnerId), nameof(Territory.TaskForceId)).Concat(lines.Where(line => line.Detail.Kind == RoleDetail).SelectMany(line => OwnersOfRole(line))).ToList();
        var counties = lines.Where(line => line.Field == nameof(Visit.CountyFips)).SelectMany(line => new[] { line.Was, line.Is }).Distinct().ToList();
        return new NamesInHistory(
            await db.Members.Where(member => people.Contains(member.Id)).ToDictionaryAsync(member => Text(member.Id), member => member.Name, ct),
            await db.Agencies.Where(agency => agencies.Contains(agency.Id)).ToDictionaryAsync(agency => Text(agency.Id), agency => agency.Name, ct),
            await db.Venues.Where(venue => venues.Contains(venue.Id)).ToDictionaryAsync(venue => Text(venue.Id), venue => venue.Name, ct),
            await db.Counties.Where(county => counties.Contains(county.Fips)).ToDictionaryAsync(county => county.Fips, county => county.LegalName, ct),
            await db.Owners.Where(owner => owners.Contains(owner.Id)).ToDictionaryAsync(owner => Text(owner.Id), owner => owner.Name, ct));
    }

    /// <summary>Where a role is held: "owner 7", or the nation.</summary>
    public string? WhereHeld(string? value) => value?.Split(' ') is [_, var id] ? Owners.GetValueOrDefault(id, id) : value;

    private static IEnumerable<int> OwnersOfRole(ChangeLine line) => Numbers([.. new[] { line.Was, line.Is }.Select(value => value?.Split(' ')[^1])]);

    /// <summary>The ids that stand as values of these fields, or in the names of these details.</summary>
    private static List<int> Ids(IEnumerable<ChangeLine> lines, params string[] fields) =>
    [
        .. lines.SelectMany(line => Numbers(fields.Contains(line.Field) ? [line.Was, line.Is] : fields.Contains(line.Detail.Kind) ? [line.Detail.Of] : [])).Distinct(),
    ];

    private static IEnumerable<int> Numbers(params IEnumerable<string?> texts) => texts.Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0);

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
