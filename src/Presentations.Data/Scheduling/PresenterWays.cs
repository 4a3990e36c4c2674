using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Scheduling;

/// <summary>Says when presenters would leave for a stop and be back, by the other stops that the asker may see; holds know those of other task forces too.</summary>
public static class PresenterWays
{
    private static readonly TimeSpan Around = TimeSpan.FromHours(24);

    /// <param name="wanted">As it is to be; as it was before it does not count.</param>
    /// <param name="answers">The request that it answers; what was offered for that does not count either.</param>
    /// <param name="unsaved">Other visits that the same save changes, with whoever will go there: they count as they are to be.</param>
    public static async Task<Func<PresenterProfile, HeldStop>> WaysAsync(
        this AppDb db, IReadOnlyCollection<int> presenters, Stop wanted, CancellationToken ct, int? answers = null, IReadOnlyCollection<(Stop Stop, IReadOnlyCollection<int> People)>? unsaved = null)
    {
        var stops = await PresenterStops.OfAsync(db, presenters, wanted.StartsAtUtc - Around, wanted.EndsAtUtc + Around, db.Clock.GetUtcNow().UtcDateTime, ct);
        var offered = answers is null ? [] : await db.Offers.Where(offer => offer.RequestId == answers).Select(offer => (int?)offer.Id).ToListAsync(ct);
        var changed = (unsaved ?? []).Select(visit => visit.Stop.VisitId).Append(wanted.VisitId).ToHashSet();
        return profile =>
        {
            var saved = stops[profile.MemberId].Where(stop => stop.VisitId is null ? !offered.Contains(stop.OfferId) : !changed.Contains(stop.VisitId));
            var others = (unsaved ?? []).Where(visit => visit.People.Contains(profile.MemberId)).Select(visit => visit.Stop);
            return PresenterDay.Of([.. saved, .. others, wanted], _ => profile.Pace).First(held => ReferenceEquals(held.Stop, wanted));
        };
    }
}
