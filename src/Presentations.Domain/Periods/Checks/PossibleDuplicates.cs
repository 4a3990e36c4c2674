namespace Presentations.Domain.Periods.Checks;

/// <summary>Sessions that may have been logged twice: the same venue, day and size in two visits, whatever the times that were typed.</summary>
internal static class PossibleDuplicates
{
    public static IEnumerable<ChecklistItem> Find(MonthFacts month) => month.Talks
        .Where(talk => talk.Contacts > 0).GroupBy(talk => (talk.Occasion, talk.Contacts))
        .SelectMany(same => Pairs([.. same.OrderBy(talk => talk.PresentationId)]));

    /// <summary>Each with the first that it may repeat; several sessions of one visit are no repetition.</summary>
    private static IEnumerable<ChecklistItem> Pairs(List<TalkFacts> same)
    {
        for (var i = 1; i < same.Count; i++)
        {
            var talk = same[i];
            if (same.Take(i).FirstOrDefault(earlier => earlier.VisitId != talk.VisitId) is not { } first) continue;
            yield return new ChecklistItem(Check.PossibleDuplicate, $"twice:{first.PresentationId}:{talk.PresentationId}:{talk.Contacts}",
                $"{talk.InWords}: {talk.Contacts:N0} people, as in another visit there on that day.")
            {
                VisitId = talk.VisitId, PresentationId = talk.PresentationId, OtherVisitId = first.VisitId,
            };
        }
    }
}
