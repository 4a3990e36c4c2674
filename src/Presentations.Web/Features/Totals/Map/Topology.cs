using System.Text.Json;

namespace Presentations.Web.Features.Totals.Map;

/// <summary>A place on the atlas' sheet: x to the right, y downwards.</summary>
public readonly record struct Point(double X, double Y);

/// <summary>One shape of a topology: which arcs make up its rings. A negative number is the arc ~n walked backwards.</summary>
public sealed record Geometry(string Id, string Name, IReadOnlyList<int[]> Rings);

/// <summary>Shapes that share their borders, read from TopoJSON.</summary>
public sealed class Topology
{
    private readonly Point[][] arcs;
    private readonly Dictionary<string, IReadOnlyList<Geometry>> layers;

    private Topology(Point[][] arcs, Dictionary<string, IReadOnlyList<Geometry>> layers) => (this.arcs, this.layers) = (arcs, layers);

    public static Topology Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var scale = PointOf(root.GetProperty("transform").GetProperty("scale"));
        var origin = PointOf(root.GetProperty("transform").GetProperty("translate"));
        return new Topology(
            [.. root.GetProperty("arcs").EnumerateArray().Select(arc => Decode(arc, scale, origin))],
            root.GetProperty("objects").EnumerateObject().ToDictionary(layer => layer.Name, layer => Shapes(layer.Value)));
    }

    public IReadOnlyList<Geometry> Layer(string name) => layers[name];

    /// <summary>A shape's closed rings; every arc passes through <paramref name="draw"/> before it is joined, so that neighbours keep one border.</summary>
    public IEnumerable<List<Point>> RingsOf(Geometry shape, Func<Point[], IReadOnlyList<Point>> draw) => shape.Rings.Select(ring =>
    {
        var points = new List<Point>();
        foreach (var number in ring)
        {
            var arc = draw(arcs[number < 0 ? ~number : number]);
            points.AddRange((number < 0 ? arc.Reverse() : arc).Skip(points.Count == 0 ? 0 : 1));
        }
        return points;
    });

    private static Point PointOf(JsonElement pair) => new(pair[0].GetDouble(), pair[1].GetDouble());

    private static Point[] Decode(JsonElement arc, Point scale, Point origin)
    {
        long x = 0, y = 0;
        return [.. arc.EnumerateArray().Select(step =>
        {
            x += step[0].GetInt64();
            y += step[1].GetInt64();
            return new Point(x * scale.X + origin.X, y * scale.Y + origin.Y);
        })];
    }

    private static IReadOnlyList<Geometry> Shapes(JsonElement layer) => [.. layer.GetProperty("geometries").EnumerateArray()
        .Where(shape => shape.TryGetProperty("id", out _))
        .Select(shape => new Geometry(
            shape.GetProperty("id").GetString()!,
            shape.GetProperty("properties").GetProperty("name").GetString()!,
            shape.GetProperty("type").GetString() == "MultiPolygon"
                ? [.. shape.GetProperty("arcs").EnumerateArray().SelectMany(Rings)]
                : [.. Rings(shape.GetProperty("arcs"))]))];

    private static IEnumerable<int[]> Rings(JsonElement polygon) =>
        polygon.EnumerateArray().Select(ring => ring.EnumerateArray().Select(arc => arc.GetInt32()).ToArray());
}
