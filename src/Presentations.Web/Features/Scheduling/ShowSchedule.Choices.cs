using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Scheduling;

/// <content>What the filters of the schedule choose from.</content>
public sealed partial class ShowSchedule
{
    /// <summary>Whoever has so many desks chooses one before people and counties are offered.</summary>
    private const int Several = 4;

    /// <summary>What the filters choose from.</summary>
    /// <param name="Counties">Of the task forces that are looked at, where they visit in the days that are shown, and the one that is chosen.</param>
    public sealed record Choices(IReadOnlyList<Owner> Owners, IReadOnlyList<(int Id, string Name)> Presenters, IReadOnlyList<County> Counties)
    {
        /// <summary>With its state where there are several.</summary>
        public string Label(County county) => Counties.Any(other => other.StateCode != county.StateCode) ? $"{county.LegalName}, {county.StateCode}" : county.LegalName;
    }

    /// <param name="first">The first of the days that are shown.</param>
    /// <param name="last">The last of the days that are shown.</param>
    public async Task<Choices> ChoicesAsync(ScheduleFilter filter, DateOnly first, DateOnly last, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var owners = (await db.Owners.AsNoTracking().OrderBy(owner => owner.Name).ToListAsync(ct)).Where(owner => db.Scope.MayRead(owner.Id)).ToList();
        var chosen = owners.Where(owner => filter.Owner is null ? owners.Count <= Several : owner.Code == filter.Owner).ToList();
        var ids = chosen.ConvertAll(owner => (int?)owner.Id);
        var people = await db.Members.Where(member => member.Memberships.Any(held => ids.Contains(held.OwnerId))).OrderBy(member => member.Name)
            .Select(member => new { member.Id, member.Name }).ToListAsync(ct);
        return new Choices(owners, people.ConvertAll(person => (person.Id, person.Name)), await CountiesAsync(db, places, chosen, filter.County, first, last, ct));
    }

    private static async Task<IReadOnlyList<County>> CountiesAsync(AppDb db, Places places, List<Owner> owners, string? chosen, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var named = places.County(chosen);
        Rule.Require(chosen is null || named is not null, $"“{chosen}” is not the FIPS code of a county; 16001 is.", "county");
        var (ids, visitors) = (owners.ConvertAll(owner => (int?)owner.Id), owners.ConvertAll(owner => owner.Id));
        List<string> seats = [.. owners.OfType<TaskForce>().Select(owner => owner.StateCode)], desks = [.. owners.OfType<StateDesk>().Select(owner => owner.StateCode)];
        // What is unknown may be theirs; a desk has whatever has no task force yet.
        var theirs = await db.Territories
            .Where(territory => ids.Contains(territory.TaskForceId) || territory.Coverage == Coverage.Unknown && seats.Contains(territory.StateCode))
            .Select(territory => territory.CountyFips).ToListAsync(ct);
        var visited = await Within(db.Visits.Where(visit => visitors.Contains(visit.OwnerId) && visit.CountyFips != null), first, last).Select(visit => visit.CountyFips!).Distinct().ToListAsync(ct);
        return [.. theirs.Concat(visited).Select(places.County).OfType<County>().Concat(desks.SelectMany(places.CountiesOf)).Where(county => county.IsCurrent).Append(named).OfType<County>()
            .Distinct().OrderBy(county => county.StateCode, StringComparer.Ordinal).ThenBy(county => county.Name, StringComparer.Ordinal).ThenBy(county => county.LegalName, StringComparer.Ordinal)];
    }
}
