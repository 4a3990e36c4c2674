using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>A coordinator approves what an import brought for their task forces, whoever ran it: from then on it counts like any other talk.</summary>
public sealed class VerifyImport(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    public async Task SubmitAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var (batch, _) = await db.FindSeenLogAsync(id, ct) ?? throw new RuleViolation("There is no such import.");
        Rule.Require(db.Scope.MemberId is not null, "Sign in to approve a batch.");
        var approved = await db.ImportApprovals.Where(approval => approval.ImportBatchId == id).Select(approval => approval.OwnerId).ToListAsync(ct);
        var waiting = (await ImportedParts.OwnersAsync(db, id, ct)).Except(approved).Where(db.Scope.IsCoordinatorOf).ToList();
        Rule.Require(waiting.Count > 0, "Nothing of this import waits for you.");
        db.ImportApprovals.AddRange(waiting.ConvertAll(owner => batch.Approve(owner, db.Scope.MemberId.Value, clock)));
        await db.SaveChangesAsync(ct);
    }
}
