namespace Presentations.Domain.Periods.Checks;

/// <summary>Talks whose count is not known.</summary>
internal static class TalksWithoutCount
{
    public static IEnumerable<ChecklistItem> Find(MonthFacts month) => month.Talks.Where(talk => talk.Contacts is null).Select(talk =>
        new ChecklistItem(Check.WithoutCount, $"count:{talk.PresentationId}", $"{talk.InWords}: nobody has said how many came.") { VisitId = talk.VisitId, PresentationId = talk.PresentationId });
}
