using Presentations.Data;
using Presentations.Domain.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests.School;

/// <summary>The school writes a message about its request.</summary>
public sealed class WriteToDesk(AppDbFactory dbs, StaffLetters staff, TimeProvider clock) : IUseCase
{
    /// <summary>False for a link that is unknown or no longer good.</summary>
    /// <exception cref="NamesAChild">The message may tell who a child is, and the sender was not told yet.</exception>
    public async Task<bool> SubmitAsync(string token, string? message, bool wasWarned = false, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return false;
        var request = await db.OwnRequestAsync(ct);
        request.WriteFromSchool(OwnRequest.RequireMessage(message, wasWarned), clock);
        await db.AwaitAnswerAsync(request, clock, ct);
        await staff.DeskNewsAsync(db, request, StepKind.SchoolWrote, ct);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
