using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests;

/// <summary>A coordinator offers a school up to three times; each is held for it until it chooses.</summary>
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
        await db.RequirePresentersAsync(request.OwnerId, times.Select(time => time.PresenterId), ct);
        var rules = await db.OwnRulesAsync(request.OwnerId, ct);
        var stay = SessionPlan.StayMinutes(request.Sessions, request.Minutes);
        var offered = times.Select(time => (time.PresenterId, Slot: new Slot(time.Date, time.Start, stay, request.Zone))).ToList();
        request.OfferTimes(offered, clock.GetUtcNow().UtcDateTime.AddHours(rules.OfferHours), db.Scope.MemberId, clock);
        await new BookingCheck(db, places).RequireAsync(offered.ConvertAll(time => WantedTime.Of(request, time.PresenterId, time.Slot)), isInsisted, ct);
        await letters.TimesOfferedAsync(db, request, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes back what was offered and not chosen; the presenters are free again.</summary>
    public async Task TakeBackAsync(int requestId, int version, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var request = await db.FindForDeskAsync(requestId, version, ct);
        request.ReleaseOffers(clock, db.Scope.MemberId);
        await db.SaveChangesAsync(ct);
    }
}
