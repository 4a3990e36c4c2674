namespace Presentations.Domain.Delivery;

/// <summary>Adds up counts of which some are not known.</summary>
public static class KnownCounts
{
    /// <summary>Null when none is known: missing is not zero.</summary>
    public static int? SumOfKnown(this IEnumerable<int?> counts) =>
        counts.Aggregate((int?)null, (sum, count) => count is null ? sum : (sum ?? 0) + count);
}
