namespace Presentations.Domain.Periods.Checks;

/// <summary>Booked visits of the month of which nobody has told.</summary>
internal static class VisitsNotClosed
{
    public static IEnumerable<ChecklistItem> Find(MonthFacts month) => month.Untold.Select(visit =>
        new ChecklistItem(Check.VisitNotClosed, $"untold:{visit.VisitId}", $"{visit.InWords}: nobody has said how it went.") { VisitId = visit.VisitId });
}
