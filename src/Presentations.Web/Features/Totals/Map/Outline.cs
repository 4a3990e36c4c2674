using System.Globalization;
using System.Text;

namespace Presentations.Web.Features.Totals.Map;

/// <summary>Turns rings of points into the shortest SVG path that looks the same.</summary>
public static class Outline
{
    private const double DotSize = 40;

    /// <summary>The points that matter: leaving out the others moves no line by more than the tolerance (Ramer, Douglas and Peucker).</summary>
    public static IReadOnlyList<Point> Simplify(Point[] line, double tolerance)
    {
        var keep = new bool[line.Length];
        keep[0] = keep[^1] = true;
        var open = new Stack<(int From, int To)>([(0, line.Length - 1)]);
        while (open.TryPop(out var span))
        {
            var (farthest, distance) = (-1, tolerance);
            for (var i = span.From + 1; i < span.To; i++)
            {
                var away = Distance(line[i], line[span.From], line[span.To]);
                if (away > distance) (farthest, distance) = (i, away);
            }
            if (farthest < 0) continue;
            keep[farthest] = true;
            open.Push((span.From, farthest));
            open.Push((farthest, span.To));
        }
        return [.. line.Where((_, i) => keep[i])];
    }

    /// <summary>A closed path in whole units: absolute starts, relative steps. Rings too small to be seen are left out.</summary>
    public static string Path(IEnumerable<IReadOnlyList<Point>> rings)
    {
        var path = new StringBuilder();
        foreach (var ring in rings) Append(path, ring);
        return path.ToString();
    }

    /// <summary>Marks a place that is too small on this sheet to have an outline.</summary>
    public static string Dot(Point at) => Path([[at, new(at.X + DotSize, at.Y + DotSize), new(at.X, at.Y + 2 * DotSize), new(at.X - DotSize, at.Y + DotSize), at]]);

    /// <summary>How far a point lies from a stretch of line.</summary>
    public static double Distance(Point point, Point from, Point to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = dx * dx + dy * dy;
        var along = length == 0 ? 0 : Math.Clamp(((point.X - from.X) * dx + (point.Y - from.Y) * dy) / length, 0, 1);
        return Math.Sqrt(Square(from.X + along * dx - point.X) + Square(from.Y + along * dy - point.Y));
    }

    private static double Square(double number) => number * number;

    private static void Append(StringBuilder path, IReadOnlyList<Point> ring)
    {
        var whole = ring.Select(point => (X: (int)Math.Round(point.X), Y: (int)Math.Round(point.Y))).ToList();
        if (whole.Distinct().Take(3).Count() < 3) return;
        var at = whole[0];
        path.Append(CultureInfo.InvariantCulture, $"M{at.X} {at.Y}l");
        var separator = "";
        foreach (var next in whole.Skip(1).Where((_, i) => i < whole.Count - 2))
        {
            if (next == at) continue;
            path.Append(separator).Append(CultureInfo.InvariantCulture, $"{next.X - at.X} {next.Y - at.Y}");
            (at, separator) = (next, " ");
        }
        path.Append('z');
    }
}
