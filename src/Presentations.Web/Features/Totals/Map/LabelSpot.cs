namespace Presentations.Web.Features.Totals.Map;

/// <summary>Where a shape has most room for a word.</summary>
/// <param name="Room">The distance to the nearest border.</param>
public readonly record struct LabelSpot(Point At, double Room)
{
    private const int Steps = 28;

    /// <summary>Looks on a grid over the largest ring for the inner point farthest from every border.</summary>
    public static LabelSpot In(IEnumerable<IReadOnlyList<Point>> rings)
    {
        var ring = rings.MaxBy(Area)!;
        var (left, right) = (ring.Min(point => point.X), ring.Max(point => point.X));
        var (top, bottom) = (ring.Min(point => point.Y), ring.Max(point => point.Y));
        var best = new LabelSpot(new Point((left + right) / 2, (top + bottom) / 2), 0);
        for (var i = 0; i <= Steps; i++)
        {
            for (var j = 0; j <= Steps; j++)
            {
                var spot = Measure(ring, new Point(left + (right - left) * i / Steps, top + (bottom - top) * j / Steps));
                if (spot.Room > best.Room) best = spot;
            }
        }
        return best;
    }

    private static double Area(IReadOnlyList<Point> ring)
    {
        var twice = 0.0;
        for (var i = 1; i < ring.Count; i++) twice += ring[i - 1].X * ring[i].Y - ring[i].X * ring[i - 1].Y;
        return Math.Abs(twice) / 2;
    }

    /// <summary>Outside the ring there is no room.</summary>
    private static LabelSpot Measure(IReadOnlyList<Point> ring, Point spot)
    {
        var (inside, nearest) = (false, double.MaxValue);
        for (var i = 1; i < ring.Count; i++)
        {
            var (from, to) = (ring[i - 1], ring[i]);
            nearest = Math.Min(nearest, Outline.Distance(spot, from, to));
            var crosses = (from.Y > spot.Y) != (to.Y > spot.Y)
                && spot.X < (to.X - from.X) * (spot.Y - from.Y) / (to.Y - from.Y) + from.X;
            inside ^= crosses;
        }
        return new LabelSpot(spot, inside ? nearest : 0);
    }
}
