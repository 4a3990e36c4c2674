using System.Globalization;

namespace Presentations.Domain.Scheduling;

/// <summary>A presenter's way as people say it: when to leave, how far it is, how long it takes.</summary>
public static class WayInWords
{
    /// <summary>"leave by 06:40; 105 miles, about 2 h 30 min each way", on the clock of the stop. Null when nobody travels; says so when the way is not known.</summary>
    public static string? Of(HeldStop held, Pace pace)
    {
        if (held.Stop.Where is not { } there) return null;
        if ((held.ComesFrom is { } before ? before.Where : pace.Home) is not { } from) return held.ComesFrom is null ? "home base not known: the way is not counted" : null;
        var miles = Math.Round(Pace.RoadMiles(from, there));
        var far = miles < 1 ? "less than a mile" : miles < 2 ? "1 mile" : $"{miles.ToString("N0", CultureInfo.InvariantCulture)} miles";
        return $"{Leave(held)}; {far}, {About(held.TravelBefore - pace.BufferMinutes)} {Back(held)}";
    }

    /// <summary>"about 2 h 30 min", to five minutes.</summary>
    public static string About(int minutes) => $"about {Roughly(minutes)}";

    /// <summary>"2 h 30 min", to five minutes.</summary>
    public static string Roughly(int minutes)
    {
        var rounded = Math.Max(5, (int)Math.Round(minutes / 5.0) * 5);
        return rounded < 60 ? $"{rounded} min" : rounded % 60 == 0 ? $"{rounded / 60} h" : $"{rounded / 60} h {rounded % 60} min";
    }

    /// <summary>"about 25 min there, about 20 min home"; empty when nobody travels.</summary>
    public static string Ways(int minutesBefore, int minutesAfter) => string.Join(", ",
        new[] { (Minutes: minutesBefore, To: "there"), (Minutes: minutesAfter, To: "home") }.Where(way => way.Minutes > 0).Select(way => $"{About(way.Minutes)} {way.To}"));

    /// <summary>After when somebody is at another stop: which way is too long, where the times alone would fit; else how long they are under way. Empty without any.</summary>
    public static string InTheWay(HeldStop other, HeldStop wanted)
    {
        if (wanted.Stop.StartsAtUtc >= other.Stop.EndsAtUtc && wanted.TravelBefore > 0) return $", and the way from there takes {About(wanted.TravelBefore)}";
        if (wanted.Stop.EndsAtUtc <= other.Stop.StartsAtUtc && other.TravelBefore > 0) return $", and the way there takes {About(other.TravelBefore)}";
        string[] ways = [.. new[] { (other.TravelBefore, "on the way there"), (other.TravelAfter, "on the way home") }.Where(way => way.Item1 > 0).Select(way => $"{About(way.Item1)} {way.Item2}")];
        return ways.Length > 0 ? $", {string.Join(" and ", ways)}" : "";
    }

    /// <summary>"06:40", or "23:45 the day before".</summary>
    public static string LeaveBy(DateTime leaves, DateOnly day) =>
        leaves.ToString("HH:mm", CultureInfo.InvariantCulture) + (DateOnly.FromDateTime(leaves) < day ? " the day before" : "");

    private static string Leave(HeldStop held)
    {
        var day = DateOnly.FromDateTime(WallClock.FromUtc(held.Stop.StartsAtUtc, held.Stop.Zone));
        var from = held.ComesFrom switch { null => "", { Words: "" } => " the visit before", var before => $" {before.Words}" };
        return $"leave{from} by {LeaveBy(WallClock.FromUtc(held.FromUtc, held.Stop.Zone), day)}";
    }

    private static string Back(HeldStop held) => (held.ComesFrom, held.LeadsOn) switch
    {
        (null, false) => "each way",
        (null, true) => "there, and on to the next visit",
        (_, false) => $"from there, {About(held.TravelAfter)} home",
        _ => "from there, and on to the next visit",
    };
}
