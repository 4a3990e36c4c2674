namespace Presentations.Domain.Periods.Checks;

/// <summary>What must be fixed, or kept with a reason, before a month is submitted.</summary>
public static class Checklist
{
    public static IReadOnlyList<ChecklistItem> Of(MonthFacts month) =>
    [
        .. UnverifiedImports.Find(month),
        .. VisitsNotClosed.Find(month),
        .. TalksWithoutCount.Find(month),
        .. LargeEstimates.Find(month),
        .. UnusualNumbers.Find(month),
        .. PossibleDuplicates.Find(month),
        .. EventsOfTwoAgencies.Find(month),
        .. EventsOfTwoOwners.Find(month),
        .. CountiesNotKnown.Find(month),
    ];

    /// <summary>Refuses as long as something is neither fixed nor kept.</summary>
    public static void RequireSettled(IReadOnlyCollection<ChecklistItem> items, IEnumerable<KeptItem> kept)
    {
        var keys = kept.Select(item => item.Key).ToHashSet();
        var open = items.Count(item => !item.Check.MayBeKept() || !keys.Contains(item.Key));
        Rule.Require(open == 0, $"{(open == 1 ? "One item" : $"{open:N0} items")} of the checklist {(open == 1 ? "is" : "are")} open: fix each, or keep it with a reason.");
    }
}
