namespace Presentations.Domain.Periods.Checks;

/// <summary>How many people usually come: the median of earlier sessions.</summary>
public sealed record UsualSize(int Median, int Sessions)
{
    /// <summary>Fewer sessions say nothing about what is usual.</summary>
    public const int FewestSessions = 5;

    private const int Factor = 3;
    private const int SmallestDifference = 50;

    /// <summary>Null when too few sessions are known.</summary>
    public static UsualSize? Of(IEnumerable<int> people)
    {
        var sizes = people.Order().ToList();
        return sizes.Count < FewestSessions ? null : new UsualSize((sizes[(sizes.Count - 1) / 2] + sizes[sizes.Count / 2]) / 2, sizes.Count);
    }

    /// <summary>Three times as many or as few, and a difference that matters.</summary>
    public bool IsFarFrom(int people) =>
        Math.Abs(people - Median) >= SmallestDifference && (people > Factor * (long)Median || Factor * (long)people < Median);
}
