using Microsoft.AspNetCore.Components;

namespace Presentations.Web.Features.Totals.Map;

/// <summary>One shape of a map, ready for SVG.</summary>
/// <param name="Fips">Two digits for a state, five for a county.</param>
/// <param name="Path">In whole units of its sheet.</param>
public sealed record Shape(string Fips, string Name, string Path, LabelSpot Label)
{
    public MarkupString Outline { get; } = new($"<path d=\"{Path}\" />");
}

/// <summary>The shapes of one map and the box they fill, in whole units.</summary>
public sealed record Sheet(int Width, int Height, IReadOnlyList<Shape> Shapes)
{
    /// <summary>Draws shapes side by side so that the longer side of their common box is as long as said.</summary>
    internal static Sheet Of(Topology topology, IEnumerable<Geometry> geometries, int longest, double tolerance)
    {
        var shapes = geometries.OrderBy(shape => shape.Name, StringComparer.Ordinal).ToList();
        var all = shapes.SelectMany(shape => topology.RingsOf(shape, arc => arc)).SelectMany(ring => ring).ToList();
        var (left, top) = (all.Min(point => point.X), all.Min(point => point.Y));
        var (width, height) = (all.Max(point => point.X) - left, all.Max(point => point.Y) - top);
        var scale = longest / Math.Max(width, height);

        Point[] Place(Point[] arc) => [.. arc.Select(point => new Point((point.X - left) * scale, (point.Y - top) * scale))];

        Shape Draw(Geometry geometry)
        {
            var exact = topology.RingsOf(geometry, Place).ToList();
            var path = Map.Outline.Path(topology.RingsOf(geometry, arc => Map.Outline.Simplify(Place(arc), tolerance)));
            return new Shape(geometry.Id, geometry.Name, path.Length > 0 ? path : Map.Outline.Dot(exact[0][0]), LabelSpot.In(exact));
        }

        return new Sheet((int)Math.Ceiling(width * scale), (int)Math.Ceiling(height * scale), [.. shapes.Select(Draw)]);
    }
}
