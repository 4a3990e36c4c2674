namespace Presentations.Domain.Periods.Checks;

/// <summary>Something to look at before a month is submitted: to be fixed, or kept with a reason.</summary>
/// <param name="Key">The same finding has the same key again; what was typed anew since is another finding.</param>
/// <param name="Sentence">What was found, with what it was compared with.</param>
public sealed record ChecklistItem(Check Check, string Key, string Sentence)
{
    /// <summary>The visit at which it is fixed; null when that is elsewhere.</summary>
    public int? VisitId { get; init; }

    /// <summary>The session that it is about; null when it is about the whole visit.</summary>
    public int? PresentationId { get; init; }

    /// <summary>The other visit of a possible duplicate.</summary>
    public int? OtherVisitId { get; init; }

    /// <summary>The venue that it is about.</summary>
    public int? VenueId { get; init; }

    /// <summary>The import that it is about.</summary>
    public int? ImportBatchId { get; init; }
}

/// <summary>What the checklist looks for.</summary>
public enum Check
{
    VisitNotClosed,
    WithoutCount,
    LargeEstimate,
    UnusualNumber,
    PossibleDuplicate,
    CountyNotKnown,

    /// <summary>Cannot be kept with a reason: it must be fixed.</summary>
    Unverified,
}

/// <summary>The words that people read for the checks.</summary>
public static class CheckWords
{
    public static string Label(this Check check) => check switch
    {
        Check.VisitNotClosed => "Visits that are past and not closed",
        Check.WithoutCount => "Presentations without a count",
        Check.LargeEstimate => "Large estimates",
        Check.UnusualNumber => "Unusual numbers",
        Check.PossibleDuplicate => "Possible duplicates",
        Check.Unverified => "Imports that wait for approval",
        _ => "County not known",
    };

    /// <summary>Whether it may stay as it is, with a reason.</summary>
    public static bool MayBeKept(this Check check) => check is not Check.Unverified;

    /// <summary>Why it matters, and what mends it.</summary>
    public static string Advice(this Check check) => check switch
    {
        Check.VisitNotClosed => "Nobody has said how they went; they are in no figure. Say it, or say that nobody was there.",
        Check.WithoutCount => "They count as presentations; the people who came are missing. Ask the presenter or the school.",
        Check.LargeEstimate => "A number that nobody counted weighs heavily here. A sign-in sheet or the school’s roster makes it a count.",
        Check.UnusualNumber => "Far from what is usual at this venue or for this presenter. Often a digit too many.",
        Check.PossibleDuplicate => "The same event may have been logged twice, by one agency or by two. Void one, or name the other agency as a partner.",
        Check.Unverified => "Look at the import and approve it: a month that would submit unverified presentations or summaries waits for it.",
        _ => "They count in the state and in no county. Give the venue its county, or correct the visit.",
    };
}
