using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Scheduling;

/// <summary>Reads when the presenters of a task force could come: one query for each kind of row, however many they are.</summary>
/// <remarks>What another task force has booked counts too; it is read past the asker's access and leaves this class as a time without a name.</remarks>
public sealed class PresenterTimesReader(AppDatabase database, TimeProvider clock)
{
    private static readonly TimeSpan Load = TimeSpan.FromDays(90);

    /// <summary>So far outside a stop can still matter: the week in which visits are counted.</summary>
    private static readonly TimeSpan Around = TimeSpan.FromDays(8);

    /// <param name="zone">The clock of those who have not said when they work.</param>
    public async Task<IReadOnlyList<PresenterTimes>> OfAsync(AppDb asker, int ownerId, string zone, DateTime fromUtc, DateTime untilUtc, CancellationToken ct = default)
    {
        if (!asker.Scope.MayRead(ownerId)) return [];
        var now = clock.GetUtcNow().UtcDateTime;
        var profiles = await ProfilesAsync(asker, ownerId, ct);
        var withProfile = profiles.Keys.ToList();
        var people = await asker.Members
            .Where(member => member.IsActive && member.Memberships.Any(held => held.OwnerId == ownerId && (held.Role == Role.Presenter || withProfile.Contains(member.Id))))
            .Select(member => new { member.Id, member.Name, member.Email }).ToListAsync(ct);
        var names = NamesApart.Of(people.ConvertAll(person => (person.Id, person.Name, person.Email)));
        var ids = people.ConvertAll(person => person.Id);
        var loads = await LoadsAsync(asker, ownerId, ids, DateOnly.FromDateTime(now - Load), ct);

        await using var system = database.Open(AccessScope.System);
        var stops = await PresenterStops.OfAsync(system, ids, fromUtc - Around, untilUtc + Around, now, ct);
        return people.ConvertAll(person => new PresenterTimes(
            profiles.GetValueOrDefault(person.Id) ?? PresenterProfile.Usual(ownerId, person.Id, zone), names[person.Id],
            [.. stops[person.Id].Select(stop => asker.Scope.MayRead(stop.OwnerId) ? stop : stop with { Words = "" })], loads.GetValueOrDefault(person.Id)));
    }

    private static Task<Dictionary<int, PresenterProfile>> ProfilesAsync(AppDb db, int ownerId, CancellationToken ct) => db.PresenterProfiles.AsNoTracking()
        .Include(profile => profile.Week).Include(profile => profile.SpecialDays).AsSplitQuery()
        .Where(profile => profile.OwnerId == ownerId).ToDictionaryAsync(profile => profile.MemberId, ct);

    /// <summary>Visits of the last three months and ahead.</summary>
    private static Task<Dictionary<int, int>> LoadsAsync(AppDb db, int ownerId, List<int> presenters, DateOnly since, CancellationToken ct) => db.Visits
        .Where(visit => visit.OwnerId == ownerId && visit.LeadPresenterId != null && presenters.Contains(visit.LeadPresenterId.Value) && visit.Date >= since && (visit.Stage == VisitStage.Planned || visit.Stage == VisitStage.Delivered))
        .GroupBy(visit => visit.LeadPresenterId!.Value).Select(visits => new { Presenter = visits.Key, Visits = visits.Count() })
        .ToDictionaryAsync(row => row.Presenter, row => row.Visits, ct);
}
