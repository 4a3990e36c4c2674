using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Data.Scheduling;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests;

/// <summary>A coordinator offers a school up to three times; each is held for it until it chooses. While a visit is booked, they are times to which it could move.</summary>
public sealed class OfferTimes(AppDbFactory dbs, ReferenceData reference, RequestLetters letters, TimeProvider clock) : IUseCase
{
    public sealed record Time(int PresenterId, DateOnly Date, TimeOnly Start);

    /// <param name="isInsisted">Offers them though hours, days off or closures speak against it.</param>
    /// <exception cref="NotAvailable">Somebody is not available; a coordinator may insist.</exception>
    /// <exception cref="PresenterBusy">Somebody is elsewhere then; choose another time or presenter.</exception>
    public async Task SubmitAsync(int requestId, int version, IReadOnlyCollection<Time> times, bool isInsisted = false, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var request = await db.FindForDeskAsync(requestId, version, ct);
        await db.RequirePresentersAsync(request.OwnerId, times.Select(time => time.PresenterId), nameof(Time.PresenterId), ct);
        var rules = await db.OwnRulesAsync(request.OwnerId, ct);
        var stay = SessionPlan.StayMinutes(request.Sessions, request.Minutes);
        var offered = times.Select(time => (time.PresenterId, Slot: new Slot(time.Date, time.Start, stay, request.Zone))).ToList();
        var now = clock.GetUtcNow().UtcDateTime;
        var until = await LastChoiceUtcAsync(db, request, rules, times, ct) is { } last && last < now.AddHours(rules.OfferHours) ? last : now.AddHours(rules.OfferHours);
        Rule.Require(until > now, "The visit is too near for the school to move it by itself. Agree on a time with the school and move it on the schedule.", "Times");
        request.OfferTimes(offered, until, db.Scope.MemberId, clock);
        await new BookingCheck(db, places).RequireAsync(offered.ConvertAll(time => WantedTime.Of(request, time.PresenterId, time.Slot)), isInsisted, ct);
        await letters.TimesOfferedAsync(db, request, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Until then the school moves its booked visit; null when none is booked.</summary>
    private static async Task<DateTime?> LastChoiceUtcAsync(AppDb db, PresentationRequest request, DeskRules rules, IReadOnlyCollection<Time> times, CancellationToken ct)
    {
        if (request.Status is not RequestStatus.Booked) return null;
        var visit = await db.Visits.Include(visit => visit.CoPresenters).SingleOrDefaultAsync(visit => visit.RequestId == request.Id && visit.Stage == VisitStage.Planned, ct);
        Rule.Require(visit?.StartsAtUtc is not null, "Its visit is no longer ahead.");
        Rule.Require(!visit.CoPresenters.Any(one => times.Any(time => time.PresenterId == one.MemberId)), "Who goes along already cannot be offered as the one who leads; change that on the visit.", "Times");
        return rules.LastChangeUtc(visit.StartsAtUtc.Value);
    }

    /// <summary>Takes back what was offered and not chosen; the presenters are free again.</summary>
    public async Task TakeBackAsync(int requestId, int version, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var request = await db.FindForDeskAsync(requestId, version, ct);
        Rule.Require(request.Offers.Any(offer => offer.Status is OfferStatus.Open), "No offered time is open any more.");
        request.ReleaseOffers(clock, db.Scope.MemberId);
        await db.AwaitAnswerAsync(request, clock, ct);
        await letters.OffersWithdrawnAsync(db, request, because: null, ct);
        await db.SaveChangesAsync(ct);
    }
}
