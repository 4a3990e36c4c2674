namespace Presentations.Domain.Scheduling;

/// <summary>A visit ahead or an offered time, as a presenter's calendar sees it.</summary>
/// <param name="Where">Null when not known, or online.</param>
/// <param name="Words">Whom one would meet there: "Lincoln High School".</param>
public sealed record Stop(int? VisitId, int? OfferId, int OwnerId, DateTime StartsAtUtc, DateTime EndsAtUtc, GeoPoint? Where, string Words, string Zone)
{
    /// <summary>Null for visits.</summary>
    public DateTime? ExpiresAtUtc { get; init; }
}

/// <summary>A stop with the travel around it; the presenter is held from the one end to the other.</summary>
public sealed record HeldStop(Stop Stop, int TravelBefore, int TravelAfter)
{
    public DateTime FromUtc => Stop.StartsAtUtc.AddMinutes(-TravelBefore);

    public DateTime UntilUtc => Stop.EndsAtUtc.AddMinutes(TravelAfter);

    public IEnumerable<DateTime> Quarters => QuarterHours.Of(FromUtc, UntilUtc);

    public bool Overlaps(HeldStop other) =>
        QuarterHours.Floor(FromUtc) < QuarterHours.Ceiling(other.UntilUtc) && QuarterHours.Floor(other.FromUtc) < QuarterHours.Ceiling(UntilUtc);
}

/// <summary>A presenter's stops in order, with the travel between them: out from home, from stop to stop, and home again.</summary>
public static class PresenterDay
{
    /// <summary>After a longer pause the presenter has been home.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    public static IReadOnlyList<HeldStop> Of(IEnumerable<Stop> stops, Func<Stop, Pace> pace)
    {
        var inOrder = stops.OrderBy(stop => stop.StartsAtUtc).ThenBy(stop => stop.EndsAtUtc).ToList();
        return [.. inOrder.Select((stop, place) => Held(stop, inOrder.ElementAtOrDefault(place - 1), inOrder.ElementAtOrDefault(place + 1), pace(stop)))];
    }

    private static HeldStop Held(Stop stop, Stop? before, Stop? after, Pace pace)
    {
        var comesFrom = before is not null && stop.StartsAtUtc - before.EndsAtUtc <= LongestPause ? before.Where : pace.Home;
        var goesOn = after is not null && after.StartsAtUtc - stop.EndsAtUtc <= LongestPause;
        return new HeldStop(
            stop,
            stop.Where is null ? 0 : pace.Travel(comesFrom, stop.Where) + pace.BufferMinutes,
            goesOn || stop.Where is null ? 0 : pace.Travel(stop.Where, pace.Home));
    }
}
