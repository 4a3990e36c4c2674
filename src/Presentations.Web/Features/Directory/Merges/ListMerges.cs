using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Directory.Merges;

/// <summary>What was merged and what was told apart, the latest first.</summary>
public sealed class ListMerges(AppDbFactory dbs) : IUseCase
{
    private const int Most = 200;

    public sealed record View(IReadOnlyList<Merged> Merges, IReadOnlyList<Apart> Distinct);

    /// <param name="UndoneBecause">Null unless it was undone.</param>
    public sealed record Merged(int Id, Entry Kept, Entry Entry, string Reason, string? By, DateTime AtUtc, DateTime? UndoneAtUtc, string? UndoneBecause);

    public sealed record Apart(int Id, Entry One, Entry Other, string? By, DateTime AtUtc);

    /// <summary>Null for whoever may not merge there.</summary>
    public async Task<View?> FindAsync(DirectoryKind kind, string? stateCode, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.MayMerge(kind, stateCode)) return null;
        var state = kind is DirectoryKind.Person ? null : stateCode;
        var merges = await db.Merges.AsNoTracking().Where(merge => merge.Kind == kind && merge.StateCode == state).OrderByDescending(merge => merge.Id).Take(Most).ToListAsync(ct);
        var distinct = await db.DistinctPairs.AsNoTracking().Where(pair => pair.Kind == kind && pair.StateCode == state).OrderByDescending(pair => pair.Id).Take(Most).ToListAsync(ct);

        var entries = await Entry.ReadAsync(db, kind, [.. merges.SelectMany(merge => new[] { merge.KeptId, merge.MergedId }).Concat(distinct.SelectMany(pair => new[] { pair.FirstId, pair.SecondId })).Distinct()], ct);
        var who = merges.Select(merge => merge.MemberId).Concat(distinct.Select(pair => pair.MemberId)).OfType<int>().Distinct().ToList();
        var names = await db.Members.Where(member => who.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        return new View(
            merges.ConvertAll(merge => new Merged(merge.Id, entries[merge.KeptId], entries[merge.MergedId], merge.Reason, Name(merge.MemberId), merge.AtUtc, merge.UndoneAtUtc, merge.UndoneBecause)),
            [.. distinct.Where(pair => entries.ContainsKey(pair.FirstId) && entries.ContainsKey(pair.SecondId))
                .Select(pair => new Apart(pair.Id, entries[pair.FirstId], entries[pair.SecondId], Name(pair.MemberId), pair.AtUtc))]);

        string? Name(int? id) => id is { } known ? names.GetValueOrDefault(known) : null;
    }
}
