using Presentations.Data;
using Presentations.Domain.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests.School;

/// <summary>None of the offered times suits, or a booked visit should move: the school says when else.</summary>
public sealed class ProposeOtherTime(AppDbFactory dbs, StaffLetters staff, TimeProvider clock) : IUseCase
{
    /// <summary>False for a link that is unknown or no longer good.</summary>
    public async Task<bool> SubmitAsync(string token, string? message, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return false;
        var request = await db.OwnRequestAsync(ct);
        request.ProposeOtherTime(OwnRequest.RequireMessage(message), clock);
        await staff.DeskNewsAsync(db, request, StepKind.OtherTimeProposed, ct);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
