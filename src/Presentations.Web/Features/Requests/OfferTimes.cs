using Presentations.Data;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests;

/// <summary>A coordinator offers a school up to three times; each is held for it until it chooses.</summary>
public sealed class OfferTimes(AppDbFactory dbs, RequestLetters letters, TimeProvider clock) : IUseCase
{
    public sealed record Time(int PresenterId, DateOnly Date, TimeOnly Start);

    public async Task SubmitAsync(int requestId, int version, IReadOnlyCollection<Time> times, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var request = await db.FindForDeskAsync(requestId, version, ct);
        await db.RequirePresentersAsync(request.OwnerId, times.Select(time => time.PresenterId), ct);
        var rules = await db.OwnRulesAsync(request.OwnerId, ct);
        var stay = SessionPlan.StayMinutes(request.Sessions, request.Minutes);
        request.OfferTimes(
            [.. times.Select(time => (time.PresenterId, new Slot(time.Date, time.Start, stay, request.Zone)))], clock.GetUtcNow().UtcDateTime.AddHours(rules.OfferHours), db.Scope.MemberId, clock);
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
