namespace Presentations.Domain.Totals;

/// <summary>An approved restatement of an approved month.</summary>
/// <param name="Places">What it changes, by a state's code.</param>
public sealed record ApprovedRestatement(int Id, RollupKey Key, IReadOnlyDictionary<string, RestatedSince> Places);

/// <summary>
/// The smallest change that is published: some restatements of one approved month in one place, in the order of their approval. Neither
/// the change nor what it leaves of the month there is a small number of people; what would be waits for the next restatement.
/// </summary>
/// <param name="Ids">The restatements.</param>
public sealed record PublishedRestatement(string Place, IReadOnlyList<int> Ids, RestatedSince Change)
{
    /// <summary>Of one month, whatever else is published: what was told stays told.</summary>
    public static IEnumerable<PublishedRestatement> Of(ApprovedMonth month, IEnumerable<ApprovedRestatement> inOrder, SmallNumbers small)
    {
        foreach (var ofPlace in inOrder.SelectMany(change => change.Places.Select(place => (Place: place.Key, change.Id, Change: place.Value))).GroupBy(change => change.Place))
        {
            var left = month.Places.GetValueOrDefault(ofPlace.Key, PublishedFigures.None).Reached;
            var (ids, presentations, people) = (new List<int>(), 0L, 0L);
            foreach (var (_, id, change) in ofPlace)
            {
                ids.Add(id);
                (presentations, people) = (presentations + change.Presentations, people + change.Reached);
                if (small.IsSmall(Math.Abs(people)) || small.IsSmall(left + people)) continue;
                yield return new PublishedRestatement(ofPlace.Key, ids, new RestatedSince(ids.Count, presentations, people));
                left += people;
                (ids, presentations, people) = ([], 0, 0);
            }
        }
    }
}
