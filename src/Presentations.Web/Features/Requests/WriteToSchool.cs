using Presentations.Data;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests;

/// <summary>A coordinator answers a school: that the desk has its request, or in words.</summary>
public sealed class WriteToSchool(AppDbFactory dbs, RequestLetters letters, TimeProvider clock) : IUseCase
{
    public async Task SubmitAsync(int requestId, int version, string message, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var request = await db.FindForDeskAsync(requestId, version, ct);
        request.WriteFromDesk(message, db.Scope.MemberId, clock);
        await letters.MessageAsync(db, request, message, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Stops the clock of the promise; the school is told that somebody is at work.</summary>
    public async Task AcknowledgeAsync(int requestId, int version, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var request = await db.FindForDeskAsync(requestId, version, ct);
        if (request.AcknowledgedAtUtc is not null) return;
        request.Acknowledge(db.Scope.MemberId, clock);
        await letters.AcknowledgedAsync(db, request, ct);
        await db.SaveChangesAsync(ct);
    }
}
