using Presentations.Domain.Directory;

namespace Presentations.Domain.Periods.Checks;

/// <summary>Venues, or visits without one, of which nobody knows the county.</summary>
internal static class CountiesNotKnown
{
    public static IEnumerable<ChecklistItem> Find(MonthFacts month) => month.Talks
        .Where(talk => talk.CountyFips is null && talk.StateCode != UsState.SeveralStates)
        .GroupBy(talk => talk.VenueId is { } venue ? $"county:venue:{venue}" : $"county:visit:{talk.VisitId}")
        .Select(there => Item(there.Key, [.. there.OrderBy(talk => talk.Date).ThenBy(talk => talk.PresentationId)]));

    private static ChecklistItem Item(string key, List<TalkFacts> talks) => new(Check.CountyNotKnown, key,
        talks is [var only] ? $"{only.InWords}: the county is not known." : $"{talks[0].Place}: {talks.Count} sessions, and the county is not known.")
    {
        VisitId = talks[0].VisitId, VenueId = talks[0].VenueId,
    };
}
