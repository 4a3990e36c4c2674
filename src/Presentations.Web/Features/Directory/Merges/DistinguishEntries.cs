using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Directory.Merges;

/// <summary>Somebody who knows says that two entries are not the same; nobody is asked again.</summary>
public sealed class DistinguishEntries(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    /// <summary>Said twice, it counts once.</summary>
    public async Task SubmitAsync(DirectoryKind kind, int oneId, int otherId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var entries = await Entry.ReadAsync(db, kind, [oneId, otherId], ct);
        Rule.Require(entries.Count == 2, "One of the two is no longer in the directory.");
        foreach (var entry in entries.Values)
            if (!db.Scope.MayMerge(kind, entry.StateCode)) throw new AccessDenied(kind is DirectoryKind.Person ? "Only an administrator tells people apart." : $"Only a coordinator of {entry.StateCode} says this of its directory.");
        var pair = new DistinctPair(kind, oneId, otherId, entries[oneId].StateCode, db.Scope.MemberId, clock.GetUtcNow().UtcDateTime);
        if (await db.DistinctPairs.AnyAsync(known => known.Kind == kind && known.FirstId == pair.FirstId && known.SecondId == pair.SecondId, ct)) return;
        db.DistinctPairs.Add(pair);
        await db.SaveChangesAsync(ct);
    }

    public async Task UndoAsync(int pairId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (await db.DistinctPairs.SingleOrDefaultAsync(pair => pair.Id == pairId, ct) is not { } pair) return;
        db.DistinctPairs.Remove(pair);
        await db.SaveChangesAsync(ct);
    }
}
