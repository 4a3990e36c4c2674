namespace Presentations.Domain;

/// <summary>One line of history: who changed what, when and why.</summary>
public sealed class HistoryEntry
{
    public long Id { get; private set; }

    public required DateTime AtUtc { get; init; }

    /// <summary>The member who did it; null for the system and for a school.</summary>
    public int? MemberId { get; init; }

    /// <summary>True when a school did it by its form or its private link; null for everything else.</summary>
    public bool? IsBySchool { get; init; }

    /// <summary>The kind of thing, for example "Presentation".</summary>
    public required string Subject { get; init; }

    /// <summary>0 when the entry tells of many things at once, or of one that is known by its code.</summary>
    public required int SubjectId { get; init; }

    /// <summary>Null for what has a number.</summary>
    public string? SubjectCode { get; init; }

    /// <summary>The owner of the thing; null for shared things.</summary>
    public int? OwnerId { get; init; }

    public required HistoryAction Action { get; init; }

    /// <summary>One change a line, "Minutes: 45 → 50"; personal fields say only that they changed.</summary>
    public string? Changes { get; init; }

    public string? Because { get; init; }
}

/// <summary>What happened to a thing.</summary>
public enum HistoryAction
{
    Created,
    Changed,
    Removed,
    Imported,
    ImportUndone,
}
