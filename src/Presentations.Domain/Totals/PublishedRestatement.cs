namespace Presentations.Domain.Totals;

/// <summary>An approved restatement of an approved month: of one presentation.</summary>
/// <param name="Places">What it changes, by a state's code.</param>
public sealed record ApprovedRestatement(int Id, int PresentationId, RollupKey Key, IReadOnlyDictionary<string, RestatedSince> Places);

/// <summary>
/// The smallest change that is published: some restatements of one approved month in one place, in the order of their approval. Neither
/// the change nor what it leaves of the month there is a small number of people, nor what it makes together with those told before of the
/// same presentations, as when one moves to another month; what would be waits for the next restatement.
/// </summary>
/// <param name="Ids">The restatements.</param>
public sealed record PublishedRestatement(string Place, RollupKey Key, IReadOnlyList<int> Ids, RestatedSince Change)
{
    /// <summary>Whatever table is asked for: what was told stays told.</summary>
    /// <param name="inOrder">All restatements of approved months.</param>
    /// <param name="reached">How many people an approved month reached in a place.</param>
    public static IEnumerable<PublishedRestatement> Of(IEnumerable<ApprovedRestatement> inOrder, Func<RollupKey, string, long> reached, SmallNumbers small) => inOrder
        .SelectMany(change => change.Places.Select(place => (Place: place.Key, Change: change))).GroupBy(change => change.Place, change => change.Change)
        .SelectMany(place => OfPlace(place.Key, place, key => reached(key, place.Key), small));

    private sealed record Batch(RollupKey Key)
    {
        public List<ApprovedRestatement> Changes { get; } = [];

        public IEnumerable<int> Presentations => Changes.Select(change => change.PresentationId);

        public long People(string place) => Changes.Sum(change => change.Places[place].Reached);
    }

    private static IEnumerable<PublishedRestatement> OfPlace(string place, IEnumerable<ApprovedRestatement> inOrder, Func<RollupKey, long> reached, SmallNumbers small)
    {
        var (waiting, told) = (new List<Batch>(), new List<Batch>());
        foreach (var change in inOrder)
        {
            if (waiting.Find(batch => batch.Key == change.Key) is not { } batch) waiting.Add(batch = new Batch(change.Key));
            batch.Changes.Add(change);
            while (waiting.Find(MayBeTold) is { } next)
            {
                waiting.Remove(next);
                told.Add(next);
                yield return new PublishedRestatement(place, next.Key, [.. next.Changes.Select(one => one.Id)], RestatedSince.Sum(next.Changes.Select(one => one.Places[place])));
            }
        }

        bool MayBeTold(Batch batch) => !small.IsSmall(Math.Abs(batch.People(place)))
            && !small.IsSmall(reached(batch.Key) + told.Where(other => other.Key == batch.Key).Append(batch).Sum(other => other.People(place)))
            && !small.IsSmall(Math.Abs(Joined(batch, told).Sum(other => other.People(place))));
    }

    /// <summary>Those told before that share a presentation with it, or with one that does, and itself.</summary>
    private static List<Batch> Joined(Batch batch, IEnumerable<Batch> told)
    {
        var (joined, rest) = (new List<Batch> { batch }, told.ToList());
        var presentations = batch.Presentations.ToHashSet();
        while (rest.Find(other => other.Presentations.Any(presentations.Contains)) is { } next)
        {
            rest.Remove(next);
            joined.Add(next);
            presentations.UnionWith(next.Presentations);
        }
        return joined;
    }
}
