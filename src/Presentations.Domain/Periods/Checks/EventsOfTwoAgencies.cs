namespace Presentations.Domain.Periods.Checks;

/// <summary>Visits of two agencies to one venue at one time: perhaps one event, which counts once and credits both. A visit of which nobody says the agency is of one, too.</summary>
internal static class EventsOfTwoAgencies
{
    public static IEnumerable<ChecklistItem> Find(MonthFacts month) => month.Talks
        .GroupBy(talk => talk.Occasion)
        .Where(there => there.Select(talk => talk.AgencyId).Distinct().Skip(1).Any())
        .SelectMany(there => Pairs([.. there.OrderBy(talk => talk.PresentationId)]));

    private static IEnumerable<ChecklistItem> Pairs(List<TalkFacts> there)
    {
        var told = new HashSet<int>();
        for (var i = 1; i < there.Count; i++)
        {
            var talk = there[i];
            if (there.Take(i).FirstOrDefault(earlier => IsSameEvent(earlier, talk)) is not { } first || !told.Add(talk.VisitId)) continue;
            yield return new ChecklistItem(Check.PossibleDuplicate, $"agencies:{first.VisitId}:{talk.VisitId}",
                $"{talk.InWords}: logged by {talk.Agency ?? "an agency that is not named"}, and by {first.Agency ?? "one that is not named"} in another visit there.")
            {
                VisitId = talk.VisitId, OtherVisitId = first.VisitId,
            };
        }
    }

    /// <summary>The same size is a possible duplicate already.</summary>
    private static bool IsSameEvent(TalkFacts one, TalkFacts other) =>
        one.VisitId != other.VisitId && one.AgencyId != other.AgencyId && one.MayCoincideWith(other) && (one.Contacts is null or 0 || one.Contacts != other.Contacts);
}
