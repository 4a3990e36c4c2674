using Presentations.Data;
using Presentations.Data.Rollup;

namespace Presentations.Web.Features.Directory.Merges;

/// <summary>Takes a merge back: exactly what it moved names the other entry again.</summary>
public sealed class UndoMerge(AppDbFactory dbs) : IUseCase
{
    public async Task SubmitAsync(int mergeId, string? because, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        await new Merging(db).UndoAsync(mergeId, because, ct);
    }
}
