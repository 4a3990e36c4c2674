using Presentations.Domain.Delivery;

namespace Presentations.Domain.Totals;

/// <summary>An approved month of one task force, by place. It never changes any more, and is published whole.</summary>
/// <param name="Places">By a state's code, or by a county's FIPS.</param>
public sealed record ApprovedMonth(RollupKey Key, IReadOnlyDictionary<string, PublishedFigures> Places);

/// <summary>The numbers of a published line.</summary>
/// <param name="People">People reached by audience group; they add up.</param>
public sealed record PublishedFigures(long Presentations, long WithoutCount, IReadOnlyDictionary<AudienceGroup, long> People)
{
    public static PublishedFigures None { get; } = new(0, 0, new Dictionary<AudienceGroup, long>());

    public long Reached { get; } = People.Values.Sum();

    /// <summary>Null where nobody has said of any of its presentations how many came.</summary>
    public long? KnownReached => Presentations > 0 && Presentations == WithoutCount ? null : Reached;

    /// <summary>The groups of which all or a part stands with those that nobody split: their own number is not all of them.</summary>
    public IReadOnlySet<AudienceGroup> Unsplit { get; init; } = new HashSet<AudienceGroup>();

    /// <summary>Whether some of the people are estimates or registrations.</summary>
    public bool HasEstimates { get; init; }

    /// <summary>Whether audiences that came again were left out of it.</summary>
    public bool HasRepeats { get; init; }

    /// <summary>The groups as they are shown when some stand with those that nobody split.</summary>
    public IReadOnlyDictionary<AudienceGroup, long> Shown(IReadOnlySet<AudienceGroup> unsplit) => People
        .GroupBy(group => unsplit.Contains(group.Key) ? AudienceGroup.Unspecified : group.Key, group => group.Value).ToDictionary(group => group.Key, group => group.Sum());

    public static PublishedFigures operator +(PublishedFigures one, PublishedFigures other) => new(
        one.Presentations + other.Presentations, one.WithoutCount + other.WithoutCount,
        one.People.Concat(other.People).GroupBy(group => group.Key, group => group.Value).ToDictionary(group => group.Key, group => group.Sum()))
    {
        Unsplit = one.Unsplit.Union(other.Unsplit).ToHashSet(), HasEstimates = one.HasEstimates || other.HasEstimates, HasRepeats = one.HasRepeats || other.HasRepeats,
    };

    public static PublishedFigures Sum(IEnumerable<PublishedFigures> figures) => figures.Aggregate(None, (one, other) => one + other);
}
