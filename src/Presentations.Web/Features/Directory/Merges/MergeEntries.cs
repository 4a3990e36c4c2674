using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Directory.Merges;

/// <summary>Shows two entries of the directory side by side with everything that would move, and merges them.</summary>
public sealed class MergeEntries(AppDbFactory dbs) : IUseCase
{
    private const int Most = 20;

    /// <param name="Moves">What names the merged entry, counted.</param>
    public sealed record View(Entry Kept, Entry Merged, IReadOnlyList<Fact> Facts, IReadOnlyList<Move> Moves)
    {
        /// <summary>What both have and one thing has once: "National id", "City"; the name when they share no word of it.</summary>
        public IReadOnlyList<string> TellApart { get; } = EntryFacts.ThatTellApart(Facts);
    }

    public sealed record Fact(string Label, string? Kept, string? Merged);

    public sealed record Move(MovedThing Thing, int Count);

    public sealed class Form
    {
        public int KeptVersion { get; set; }

        public int MergedVersion { get; set; }

        public string? Because { get; set; }
    }

    /// <summary>Null when one of the two is not known, and for whoever may not merge them.</summary>
    public async Task<View?> FindAsync(DirectoryKind kind, int keptId, int mergedId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var entries = await Entry.ReadAsync(db, kind, [keptId, mergedId], ct);
        if (entries.Count < 2 || !entries.Values.All(entry => db.Scope.MayMerge(kind, entry.StateCode))) return null;
        var moves = await new Merging(db).CountAsync(kind, mergedId, keptId, ct);
        return new View(entries[keptId], entries[mergedId], await EntryFacts.ReadAsync(db, kind, keptId, mergedId, ct), [.. moves.Select(move => new Move(move.Key, move.Value))]);
    }

    /// <summary>The entry that would stay; null for whoever may not merge it.</summary>
    public async Task<Entry?> KeptAsync(DirectoryKind kind, int keptId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return (await Entry.ReadAsync(db, kind, [keptId], ct)).GetValueOrDefault(keptId) is { } kept && db.Scope.MayMerge(kind, kept.StateCode) ? kept : null;
    }

    /// <summary>What could be the same as an entry, by the words of its name.</summary>
    public async Task<IReadOnlyList<Entry>> SearchAsync(DirectoryKind kind, Entry kept, string? text, CancellationToken ct = default)
    {
        var typed = SearchText.Of(text);
        if (typed.Length < 2) return [];
        await using var db = await dbs.OpenAsync(ct);
        var found = kind switch
        {
            DirectoryKind.Venue => Entry.Of(db.Venues.Where(venue => venue.StateCode == kept.StateCode && venue.MergedIntoId == null && venue.Id != kept.Id).Matching(typed).OrderBy(venue => venue.SearchName)),
            DirectoryKind.Agency => Entry.Of(db.Agencies.Where(agency => agency.StateCode == kept.StateCode && agency.MergedIntoId == null && agency.Id != kept.Id && agency.SearchName.Contains(typed)).OrderBy(agency => agency.SearchName)),
            _ => db.Scope.IsAdministrator ? Entry.Of(db.Members.Where(member => member.MergedIntoId == null && member.Id != kept.Id && (member.Name.Contains(text!) || member.Email.Contains(text!))).OrderBy(member => member.Name)) : null,
        };
        return found is null ? [] : await found.Take(Most).ToListAsync(ct);
    }

    /// <summary>Answers the number of the merge, by which it can be undone.</summary>
    public async Task<int> SubmitAsync(DirectoryKind kind, int keptId, int mergedId, Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return await new Merging(db).RunAsync(kind, (mergedId, form.MergedVersion), (keptId, form.KeptVersion), form.Because, ct);
    }
}
