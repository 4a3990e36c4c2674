using Presentations.Data;
using Presentations.Domain.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests.School;

/// <summary>The school writes a message about its request.</summary>
public sealed class WriteToDesk(AppDbFactory dbs, DeskLetters desk, TimeProvider clock) : IUseCase
{
    /// <summary>False for a link that is unknown or no longer good.</summary>
    public async Task<bool> SubmitAsync(string token, string? message, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return false;
        var request = await db.OwnRequestAsync(ct);
        request.WriteFromSchool(OwnRequest.RequireMessage(message), clock);
        await db.AwaitAnswerAsync(request, clock, ct);
        await desk.DeskNewsAsync(db, request, StepKind.SchoolWrote, ct);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
