using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests;

/// <summary>Counts what waits at a person's own desks.</summary>
public sealed class CountWaiting(AppDbFactory dbs) : IUseCase
{
    /// <summary>Null for whoever has no desk.</summary>
    public async Task<int?> FindAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var own = db.Scope.ReadableOwners;
        return own.Count == 0 ? null : await db.Requests.CountAsync(request => own.Contains(request.OwnerId) && request.Status == RequestStatus.Waiting, ct);
    }
}
