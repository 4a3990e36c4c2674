namespace Presentations.Domain.Scheduling;

/// <summary>How long a presenter needs from one place to another.</summary>
/// <param name="Home">Where the day begins and ends; null when not known.</param>
/// <param name="MilesPerHour">On the open road.</param>
/// <param name="BufferMinutes">Before each visit, for parking and signing in.</param>
public sealed record Pace(GeoPoint? Home, int MilesPerHour, int BufferMinutes)
{
    /// <summary>Roads of the United States are that much longer than the crow's way (Ballou, Rahardja and Sakai, 2002).</summary>
    private const double Detour = 1.2;

    /// <summary>So many miles of a way, at its two ends, lead through towns.</summary>
    private const double TownMiles = 10;

    private const int TownMilesPerHour = 30;

    /// <summary>Nobody drives further for one visit; a longer way is told as this.</summary>
    private const int MostMinutes = 8 * 60;

    public static Pace Usual { get; } = new(null, 55, 15);

    /// <summary>Minutes on the road; 0 when either place is not known, as for an online visit.</summary>
    public int Travel(GeoPoint? from, GeoPoint? to)
    {
        if (from is not { } start || to is not { } end) return 0;
        var miles = RoadMiles(start, end);
        var inTown = Math.Min(miles, TownMiles);
        return Math.Min(MostMinutes, (int)Math.Ceiling(60 * (inTown / Math.Min(TownMilesPerHour, MilesPerHour) + (miles - inTown) / MilesPerHour)));
    }

    public static double RoadMiles(GeoPoint from, GeoPoint to) => from.MilesTo(to) * Detour;
}
