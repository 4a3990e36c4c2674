using Presentations.Data;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests;

/// <summary>A coordinator keeps a request for a slot that becomes free; the school is told what that means.</summary>
public sealed class PutOnWaitingList(AppDbFactory dbs, RequestLetters letters, TimeProvider clock) : IUseCase
{
    public async Task SubmitAsync(int requestId, int version, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var request = await db.FindForDeskAsync(requestId, version, ct);
        request.PutOnWaitingList(db.Scope.MemberId, clock);
        await letters.OnWaitingListAsync(db, request, ct);
        await db.SaveChangesAsync(ct);
    }
}
