using Presentations.Data;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>Whoever imports a log says, before any row is written, whether it counts as unverified until coordinators approve it.</summary>
public sealed class MarkUnverified(AppDbFactory dbs) : IUseCase
{
    public async Task SubmitAsync(int id, bool isUnverified, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        (await db.LogAsync(id, ct)).CountAsUnverified(isUnverified);
        await db.SaveChangesAsync(ct);
    }
}
