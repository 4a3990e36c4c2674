using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests.School;

/// <summary>The requester opens the link of the confirmation mail; from then on the desk has the request.</summary>
public sealed class ConfirmRequest(AppDbFactory dbs, PrivateLinks links, RequestLetters letters, DeskLetters desk, TimeProvider clock) : IUseCase
{
    /// <param name="Path">Where the request is followed.</param>
    public sealed record View(string? School, string Language, bool IsConfirmed, string Path);

    /// <summary>Null for a secret that is unknown or came too late.</summary>
    public async Task<View?> FindAsync(string secret, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenToConfirmAsync(secret, ct);
        return db is not null && await LoadAsync(db, ct) is { } request
            ? new View(request.VenueName, request.ContactLanguage, request.Status is not RequestStatus.Unconfirmed, links.PathOf(request))
            : null;
    }

    /// <summary>Answers where the request is followed; null for a secret that is unknown or came too late. Confirming again changes nothing.</summary>
    public async Task<string?> SubmitAsync(string secret, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenToConfirmAsync(secret, ct);
        if (db is null || await LoadAsync(db, ct) is not { } request) return null;
        if (request.Status is RequestStatus.Unconfirmed) await ConfirmAsync(db, request, ct);
        return links.PathOf(request);
    }

    private async Task ConfirmAsync(AppDb db, PresentationRequest request, CancellationToken ct)
    {
        var rules = await db.RulesOfDeskAsync(request.OwnerId, ct);
        request.Confirm(WorkingDays.After(clock.GetUtcNow().UtcDateTime, rules.AnswerWithinWorkingDays, request.Zone), clock);
        request.Serve(await db.AgencyServingAsync(request.VenueId, ct));
        if (await db.TwinOfAsync(request, ct: ct) is { } twin) request.JoinTo(twin, clock);
        await letters.ReceivedAsync(db, request, ct);
        await desk.DeskNewsAsync(db, request, request.Status is RequestStatus.Joined ? StepKind.Joined : StepKind.Confirmed, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (EditConflict)
        {
            // The link was opened twice at once: the other one has confirmed it.
        }
    }

    private async Task<PresentationRequest?> LoadAsync(AppDb db, CancellationToken ct)
    {
        var request = await db.Requests.Include(request => request.Windows).SingleAsync(ct);
        return request.IsLapsedAt(clock.GetUtcNow().UtcDateTime) ? null : request;
    }
}
