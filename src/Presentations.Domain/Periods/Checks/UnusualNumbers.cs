namespace Presentations.Domain.Periods.Checks;

/// <summary>Counts that are far from what is usual at the venue or for the presenter in talks of the same kind and format.</summary>
internal static class UnusualNumbers
{
    public static IEnumerable<ChecklistItem> Find(MonthFacts month)
    {
        foreach (var talk in month.Talks)
        {
            if (talk.Contacts is not { } people) continue;
            var comparisons = string.Join("; ", Comparisons(month, talk, people));
            if (comparisons.Length == 0) continue;
            yield return new ChecklistItem(Check.UnusualNumber, $"unusual:{talk.PresentationId}:{people}", $"{talk.InWords}: {people:N0} people; {comparisons}.")
            {
                VisitId = talk.VisitId, PresentationId = talk.PresentationId,
            };
        }
    }

    private static IEnumerable<string> Comparisons(MonthFacts month, TalkFacts talk, int people)
    {
        if (Usual(month.UsualAtVenue, talk.VenueId, talk.Sort) is { } venue && venue.IsFarFrom(people)) yield return $"usual at this venue: about {venue.Median:N0} ({venue.Sessions:N0} sessions of this kind and format)";
        if (Usual(month.UsualOfPresenter, talk.PresenterId, talk.Sort) is { } presenter && presenter.IsFarFrom(people)) yield return $"usual for this presenter: about {presenter.Median:N0} ({presenter.Sessions:N0} sessions of this kind and format)";
    }

    private static UsualSize? Usual(IReadOnlyDictionary<(int, TalkSort), UsualSize> sizes, int? id, TalkSort sort) => id is { } known ? sizes.GetValueOrDefault((known, sort)) : null;
}
