namespace Presentations.Domain.Scheduling;

/// <summary>A visit ahead or an offered time, as a presenter's calendar sees it.</summary>
/// <param name="Where">Null when not known, and when it is online.</param>
/// <param name="Words">Whom one would meet there: "Lincoln High School".</param>
public sealed record Stop(int? VisitId, int? OfferId, int OwnerId, DateTime StartsAtUtc, DateTime EndsAtUtc, GeoPoint? Where, string Words, string Zone)
{
    /// <summary>Nobody travels there.</summary>
    public bool IsOnline { get; init; }

    /// <summary>Null for visits.</summary>
    public DateTime? ExpiresAtUtc { get; init; }
}

/// <summary>A stop with the travel around it; the presenter is held from the one end to the other.</summary>
public sealed record HeldStop(Stop Stop, int TravelBefore, int TravelAfter)
{
    /// <summary>Where the way to it begins; null when that is home, or there is no way.</summary>
    public Stop? ComesFrom { get; init; }

    /// <summary>Whether the way from it leads to another stop, not home.</summary>
    public bool LeadsOn { get; init; }

    /// <summary>False as well where nobody travels.</summary>
    public bool IsWayKnown { get; init; }

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

    /// <summary>No way is so long that stops further apart could be in each other's way.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromHours(24);

    public static IReadOnlyList<HeldStop> Of(IEnumerable<Stop> stops, Func<Stop, Pace> pace)
    {
        var inOrder = stops.OrderBy(stop => stop.StartsAtUtc).ThenBy(stop => stop.EndsAtUtc).ToList();
        var (day, lastPlace) = (new List<HeldStop>(inOrder.Count), (Stop?)null);
        foreach (var (place, stop) in inOrder.Index())
        {
            day.Add(Held(stop, lastPlace, inOrder.ElementAtOrDefault(place + 1), pace(stop)));
            if (!stop.IsOnline) lastPlace = stop;
        }
        return day;
    }

    /// <summary>Two stops that would have somebody in two places because of those that are touched: one of them, or one on the way from it. Null when there are none.</summary>
    public static (HeldStop One, HeldStop Other)? Conflict(IReadOnlyList<HeldStop> day, Func<Stop, bool> isTouched)
    {
        bool IsTouched(HeldStop held) => isTouched(held.Stop) || held.ComesFrom is { } from && isTouched(from);
        for (var place = 0; place < day.Count; place++)
        {
            for (var later = place + 1; later < day.Count && day[later].Stop.StartsAtUtc - day[place].Stop.EndsAtUtc < Reach; later++)
            {
                if (day[place].Overlaps(day[later]) && (IsTouched(day[place]) || IsTouched(day[later]))) return (day[place], day[later]);
            }
        }
        return null;
    }

    /// <param name="before">The last stop that is anywhere, be it at a place that is not known: what is online in between brings nobody nearer.</param>
    /// <param name="after">Whatever comes next: an online talk is given from where one is.</param>
    private static HeldStop Held(Stop stop, Stop? before, Stop? after, Pace pace)
    {
        var comesFrom = before is not null && stop.StartsAtUtc - before.EndsAtUtc <= LongestPause ? before : null;
        var goesOn = after is not null && after.StartsAtUtc - stop.EndsAtUtc <= LongestPause;
        if (stop.Where is null) return new HeldStop(stop, 0, 0);
        var from = comesFrom is null ? pace.Home : comesFrom.Where;
        return new HeldStop(stop, pace.Travel(from, stop.Where) + pace.BufferMinutes, goesOn ? 0 : pace.Travel(stop.Where, pace.Home)) { ComesFrom = comesFrom, LeadsOn = goesOn, IsWayKnown = from is not null };
    }
}
