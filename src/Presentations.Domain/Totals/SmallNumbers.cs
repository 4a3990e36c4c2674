using Presentations.Domain.Delivery;

namespace Presentations.Domain.Totals;

/// <summary>
/// Pools what is too small to be shown alone. Everything that is published is a sum of disjoint cells (one step of publication, one
/// pool or place, one group), and each of these holds nobody or at least the threshold. So does every sum and every
/// difference of published figures that is the count of some people, within a version and between versions.
/// </summary>
/// <param name="Threshold">The smallest number of people that may be shown.</param>
public readonly record struct SmallNumbers(int Threshold)
{
    public bool IsSmall(long people) => people > 0 && people < Threshold;

    /// <summary>Adds to a pool until neither it nor anything outside of it is small. Something that was pooled stays so: a later version must not tell it apart.</summary>
    /// <param name="people">Of one step; together they are not small.</param>
    public void Pool<T>(ISet<T> pool, IReadOnlyDictionary<T, long> people) where T : notnull
    {
        var threshold = this;
        pool.UnionWith(people.Where(place => threshold.IsSmall(place.Value)).Select(place => place.Key));
        var rest = new Queue<T>(people.Where(place => place.Value > 0 && !pool.Contains(place.Key)).OrderBy(place => place.Value).ThenBy(place => place.Key.ToString(), StringComparer.Ordinal).Select(place => place.Key));
        while (IsSmall(people.Where(place => pool.Contains(place.Key)).Sum(place => place.Value))) pool.Add(rest.Dequeue());
    }

    /// <summary>The same in every group of them.</summary>
    public void Pool<T>(ISet<T> pool, IReadOnlyDictionary<T, IReadOnlyDictionary<AudienceGroup, long>> people) where T : notnull
    {
        var groups = people.Values.SelectMany(place => place.Keys).Distinct().ToList();
        int before;
        do
        {
            before = pool.Count;
            foreach (var group in groups) Pool(pool, people.ToDictionary(place => place.Key, place => place.Value.GetValueOrDefault(group)));
        }
        while (pool.Count > before);
    }

    /// <summary>The months that are published at once, in the order of their approval: together each step holds nobody or at least the threshold.</summary>
    /// <param name="waiting">The months that wait for the next ones, because so few people must not be told apart.</param>
    public IReadOnlyList<IReadOnlyList<ApprovedMonth>> Steps(IEnumerable<ApprovedMonth> inOrder, out IReadOnlyList<ApprovedMonth> waiting)
    {
        var steps = new List<IReadOnlyList<ApprovedMonth>>();
        var step = new List<ApprovedMonth>();
        foreach (var month in inOrder)
        {
            step.Add(month);
            if (IsSmall(step.Sum(part => part.Places.Values.Sum(place => place.Reached)))) continue;
            steps.Add(step);
            step = [];
        }
        waiting = step;
        return steps;
    }
}
