using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <content>The times among which the school chooses.</content>
public sealed partial class PresentationRequest
{
    public const int MostOffers = 3;

    /// <summary>So long before offered times expire the school is reminded at the earliest.</summary>
    public static readonly TimeSpan LongestReminder = TimeSpan.FromHours(24);

    /// <summary>Offers up to three times, for a booked visit such as it could move to; each is held for the school until it expires, at the latest until the school decides.</summary>
    public void OfferTimes(IReadOnlyCollection<(int PresenterId, Slot Slot)> times, DateTime expiresAtUtc, int? memberId, TimeProvider clock)
    {
        Rule.Require(Status.IsOpen(), $"Times cannot be offered for this request: {Status.Label().ToLowerInvariant()}.");
        var now = clock.GetUtcNow().UtcDateTime;
        RequireNotDecided(now);
        var open = offers.Count(offer => offer.IsOpenAt(now));
        Rule.Require(times.Count >= 1 && open + times.Count <= MostOffers, $"A school chooses among at most {MostOffers} times; {open} are offered already.", "Times");
        foreach (var (presenterId, slot) in times)
        {
            Rule.Require(slot.StartsAtUtc > now, $"{slot.Date:yyyy-MM-dd} {slot.Start:HH:mm} is past.", "Times");
            Rule.Require(!DaySet.Days(NotOn).Contains(slot.Date), $"The school said that {slot.Date:yyyy-MM-dd} does not work.", "Times");
            offers.Add(new Offer(this, presenterId, slot, new[] { expiresAtUtc, slot.StartsAtUtc, DecidesUntilUtc ?? expiresAtUtc }.Min()));
        }
        if (Status is not RequestStatus.Booked) Status = RequestStatus.Offered;
        Acknowledge(memberId, clock);
        Note(StepKind.TimesOffered, clock, memberId);
    }

    /// <summary>Takes back what was offered and not chosen.</summary>
    public void ReleaseOffers(TimeProvider clock, int? memberId = null)
    {
        var open = offers.FindAll(offer => offer.Status is OfferStatus.Open);
        if (open.Count == 0) return;
        foreach (var offer in open) offer.Release();
        if (Status is RequestStatus.Offered) Status = RequestStatus.Waiting;
        Note(StepKind.OffersReleased, clock, memberId);
    }

    /// <summary>Takes back what was offered of a presenter who leaves; without any other open time the desk has the request back.</summary>
    public void ReleaseOffersOf(int presenterId, int? memberId, TimeProvider clock) => Release(offer => offer.PresenterId == presenterId, memberId, clock);

    /// <summary>Takes back what was offered for a day on which the school is closed; without any other open time the desk has the request back.</summary>
    public void ReleaseOffersOn(DateOnly day, int? memberId, TimeProvider clock) => Release(offer => offer.Date == day, memberId, clock);

    /// <summary>Nobody chose in time: the presenters are free again and the desk has the request back.</summary>
    public bool LapseOffers(TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var lapsed = offers.FindAll(offer => offer.Status is OfferStatus.Open && offer.ExpiresAtUtc <= now);
        foreach (var offer in lapsed) offer.Lapse();
        if (lapsed.Count == 0 || offers.Exists(offer => offer.Status is OfferStatus.Open)) return false;
        if (Status is RequestStatus.Offered) Status = RequestStatus.Waiting;
        Note(StepKind.OffersReleased, clock);
        return true;
    }

    /// <summary>When the school is reminded of what it was offered: halfway to the end, and at most a day before it. Null when nothing is open.</summary>
    public DateTime? RemindOfOffersAtUtc(TimeProvider clock)
    {
        var open = offers.FindAll(offer => offer.IsOpenAt(clock.GetUtcNow().UtcDateTime));
        if (open.Count == 0) return null;
        var ends = open.Min(offer => offer.ExpiresAtUtc);
        var half = (ends - steps.FindAll(step => step.Kind is StepKind.TimesOffered).Max(step => step.AtUtc)) / 2;
        return ends - (half < LongestReminder ? half : LongestReminder);
    }

    /// <summary>The rules of its zone changed; answers whether an offered time has another instant now.</summary>
    public bool FollowZoneRules()
    {
        var hasMoved = false;
        foreach (var offer in offers.Where(offer => offer.Status is OfferStatus.Open)) hasMoved |= offer.FollowZoneRules();
        return hasMoved;
    }

    private void Release(Predicate<Offer> which, int? memberId, TimeProvider clock)
    {
        var released = offers.FindAll(offer => which(offer) && offer.Status is OfferStatus.Open);
        if (released.Count == 0) return;
        foreach (var offer in released) offer.Release();
        if (Status is RequestStatus.Offered && !offers.Exists(offer => offer.Status is OfferStatus.Open)) Status = RequestStatus.Waiting;
        Note(StepKind.OffersReleased, clock, memberId);
    }
}
