using Presentations.Data;
using Presentations.Domain;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>Lets the talks of a log count as unverified until a coordinator approves the batch, and approves it.</summary>
public sealed class VerifyImport(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    /// <summary>Before any row is written.</summary>
    public async Task MarkAsync(int id, bool isUnverified, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        (await db.LogAsync(id, ct)).CountAsUnverified(isUnverified);
        await db.SaveChangesAsync(ct);
    }

    public async Task SubmitAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var batch = await db.LogAsync(id, ct);
        Rule.Require(db.Scope.MemberId is not null, "Sign in to approve a batch.");
        batch.Verify(db.Scope.MemberId.Value, clock);
        await db.SaveChangesAsync(ct);
    }
}
