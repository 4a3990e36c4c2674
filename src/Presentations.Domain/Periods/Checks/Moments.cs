namespace Presentations.Domain.Periods.Checks;

/// <summary>Whether two talks of one day may have been at the same time.</summary>
internal static class Moments
{
    /// <summary>An unknown time may have been any; an unknown length is as short as can be.</summary>
    public static bool MayOverlap(TimeOnly? one, int? minutes, TimeOnly? other, int? otherMinutes)
    {
        if (one is not { } first || other is not { } second) return true;
        return first <= second ? second - first < Length(minutes) : first - second < Length(otherMinutes);
    }

    private static TimeSpan Length(int? minutes) => TimeSpan.FromMinutes(Math.Max(minutes ?? 1, 1));
}
