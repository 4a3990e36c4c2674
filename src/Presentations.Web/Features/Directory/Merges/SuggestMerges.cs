using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Directory.Merges;

/// <summary>Entries of the directory that look alike, as far as nobody has said that they are not the same.</summary>
public sealed class SuggestMerges(AppDbFactory dbs) : IUseCase
{
    private const int Most = 100;

    /// <param name="Keep">The one that would stay: known to the national directory, else the one that was there first.</param>
    public sealed record Row(Entry Keep, Entry Merge, string Why);

    /// <summary>Empty for whoever may not merge there.</summary>
    /// <param name="stateCode">For venues and agencies.</param>
    public async Task<IReadOnlyList<Row>> ListAsync(DirectoryKind kind, string? stateCode, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.MayMerge(kind, stateCode)) return [];
        var pairs = kind switch
        {
            DirectoryKind.Venue => await AlikeEntries.VenuesAsync(db, stateCode!, ct),
            DirectoryKind.Agency => await AlikeEntries.AgenciesAsync(db, stateCode!, ct),
            _ => await AlikeEntries.PeopleAsync(db, ct),
        };
        var distinct = (await db.DistinctPairs.Where(pair => pair.Kind == kind).Select(pair => new { pair.FirstId, pair.SecondId }).ToListAsync(ct)).Select(pair => (pair.FirstId, pair.SecondId)).ToHashSet();
        var open = pairs.Where(pair => !distinct.Contains((Math.Min(pair.Keep, pair.Merge), Math.Max(pair.Keep, pair.Merge)))).Take(Most).ToList();
        var entries = await Entry.ReadAsync(db, kind, [.. open.SelectMany(pair => new[] { pair.Keep, pair.Merge }).Distinct()], ct);
        return [.. open.Select(pair => new Row(entries[pair.Keep], entries[pair.Merge], pair.Why)).OrderBy(row => row.Keep.Name, StringComparer.Ordinal).ThenBy(row => row.Merge.Id)];
    }
}
