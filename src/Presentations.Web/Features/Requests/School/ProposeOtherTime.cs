using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests.School;

/// <summary>None of the offered times suits, or a booked visit should move: until the cut-off the school says when else, and the desk offers times.</summary>
public sealed class ProposeOtherTime(AppDbFactory dbs, DeskLetters desk, TimeProvider clock) : IUseCase
{
    /// <summary>False for a link that is unknown or no longer good.</summary>
    /// <exception cref="NamesAChild">The message may tell who a child is, and the sender was not told yet.</exception>
    public async Task<bool> SubmitAsync(string token, string? message, bool wasWarned = false, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return false;
        var request = await db.OwnRequestAsync(ct);
        if (request.Status is RequestStatus.Booked)
        {
            var rules = await db.RulesOfDeskAsync(request.OwnerId, ct);
            foreach (var visit in await db.OwnVisitsAheadAsync(ct)) rules.RequireBeforeCutOff(visit.StartsAtUtc!.Value, clock);
        }
        request.ProposeOtherTime(OwnRequest.RequireOtherTime(message, wasWarned), clock);
        await db.AwaitAnswerAsync(request, clock, ct);
        await desk.DeskNewsAsync(db, request, StepKind.OtherTimeProposed, ct);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
