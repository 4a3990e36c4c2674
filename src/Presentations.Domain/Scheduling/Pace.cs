namespace Presentations.Domain.Scheduling;

/// <summary>How long a presenter needs from one place to another.</summary>
/// <param name="Home">Where the day begins and ends; null when not known.</param>
/// <param name="MilesPerHour">On the way.</param>
/// <param name="BufferMinutes">Before each visit, for parking and signing in.</param>
public sealed record Pace(GeoPoint? Home, int MilesPerHour, int BufferMinutes)
{
    /// <summary>Roads are that much longer than the crow's way.</summary>
    private const double Detour = 1.3;

    /// <summary>Nobody drives further for one visit; a longer way is told as this.</summary>
    private const int MostMinutes = 8 * 60;

    public static Pace Usual { get; } = new(null, 35, 15);

    /// <summary>Minutes on the road; 0 when either place is not known, as for an online visit.</summary>
    public int Travel(GeoPoint? from, GeoPoint? to) =>
        from is { } start && to is { } end ? Math.Min(MostMinutes, (int)Math.Ceiling(start.MilesTo(end) * Detour / MilesPerHour * 60)) : 0;
}
