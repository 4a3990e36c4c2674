namespace Presentations.Domain.Periods.Checks;

/// <summary>Talks that another task force may have logged too: at one venue on one day, of the same size or at the same time.</summary>
internal static class EventsOfTwoOwners
{
    public static IEnumerable<ChecklistItem> Find(MonthFacts month)
    {
        var elsewhere = month.Elsewhere.ToLookup(other => (other.VenueId, other.Date));
        var told = new HashSet<(int VisitId, string OwnerCode)>();
        foreach (var talk in month.Talks)
        {
            if (talk.VenueId is not { } venue) continue;
            foreach (var other in elsewhere[(venue, talk.Date)].Where(other => MayBeOne(talk, other)))
            {
                if (!told.Add((talk.VisitId, other.OwnerCode))) continue;
                yield return new ChecklistItem(Check.PossibleDuplicate, $"elsewhere:{talk.PresentationId}:{other.OwnerCode}:{talk.Contacts}",
                    $"{talk.InWords}: another task force has a talk there on that day: {other.InWords}. If it was one event, agree who counts it.")
                {
                    VisitId = talk.VisitId, PresentationId = talk.PresentationId,
                };
            }
        }
    }

    private static bool MayBeOne(TalkFacts talk, TalkElsewhere other) =>
        talk.Contacts > 0 && talk.Contacts == other.Contacts || Moments.MayOverlap(talk.Start, talk.Minutes, other.Start, other.Minutes);
}
