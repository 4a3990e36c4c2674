namespace Presentations.Domain.Scheduling;

/// <summary>A place on the map, in degrees.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthMiles = 3958.8;

    public static GeoPoint? Of(double? latitude, double? longitude) =>
        latitude is { } north && longitude is { } east ? new GeoPoint(north, east) : null;

    /// <summary>As the crow flies.</summary>
    public double MilesTo(GeoPoint other)
    {
        var (north, east) = (Radians(other.Latitude - Latitude), Radians(other.Longitude - Longitude));
        var half = Square(Math.Sin(north / 2)) + Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Square(Math.Sin(east / 2));
        return 2 * EarthMiles * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Square(double number) => number * number;
}
