namespace Presentations.Domain.Directory;

/// <summary>Two entries of the directory that were one: whatever named the one names the other since. It remembers what it moved, so that it can be undone.</summary>
public sealed class Merge : IVersioned
{
    private Merge() { }

    /// <param name="stateCode">Of the entry that stays; null for people.</param>
    public static Merge Of(IDirectoryEntry merged, IDirectoryEntry kept, DirectoryKind kind, string? stateCode, string? because, int? memberId, DateTime nowUtc)
    {
        Rule.Require(merged.Id != kept.Id, "Choose two different entries; these are the same one.", "Merge");
        foreach (var entry in new[] { merged, kept })
            Rule.Require(entry.MergedIntoId is null, $"{entry.Name} has been merged into another entry already.", "Merge");
        Rule.Require(kept.IsActive, $"{kept.Name} is closed; keep the entry that is in use.", "Keep");
        var merge = new Merge
        {
            Kind = kind, MergedId = merged.Id, KeptId = kept.Id, WasActive = merged.IsActive, StateCode = stateCode,
            Reason = GivenReason.Of(because), MemberId = memberId, AtUtc = nowUtc,
        };
        merged.MergeInto(kept.Id);
        return merge;
    }

    public int Id { get; private set; }

    public DirectoryKind Kind { get; private set; }

    public int MergedId { get; private set; }

    public int KeptId { get; private set; }

    /// <summary>Whether the merged entry was in use before.</summary>
    public bool WasActive { get; private set; }

    public string? StateCode { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The member who merged them.</summary>
    public int? MemberId { get; private set; }

    public DateTime AtUtc { get; private set; }

    public int Version { get; private set; }

    public int? UndoneById { get; private set; }

    public DateTime? UndoneAtUtc { get; private set; }

    public string? UndoneBecause { get; private set; }

    public bool IsUndone => UndoneAtUtc is not null;

    public void Undo(IDirectoryEntry merged, IDirectoryEntry kept, string? because, int? memberId, DateTime nowUtc)
    {
        Rule.Require(!IsUndone, "This merge has been undone already.");
        Rule.Require(kept.MergedIntoId is null, $"{kept.Name} has itself been merged since; undo that merge first.");
        (UndoneBecause, UndoneById, UndoneAtUtc) = (GivenReason.Of(because), memberId, nowUtc);
        merged.Separate(WasActive);
    }
}

/// <summary>One row that a merge moved, or dropped because the entry that stays was named there already.</summary>
public sealed class MergeMove
{
    private MergeMove() { }

    public MergeMove(int mergeId, MovedThing thing, int rowId, int namedId) => (MergeId, Thing, RowId, NamedId) = (mergeId, thing, rowId, namedId);

    public int MergeId { get; private set; }

    public MovedThing Thing { get; private set; }

    /// <summary>Of the row; of the visit or request for a name beside it.</summary>
    public int RowId { get; private set; }

    /// <summary>The entry that the row named before.</summary>
    public int NamedId { get; private set; }
}
