using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace Presentations.Web.Features.Totals.Map;

/// <summary>A shape with its place, its colour and where its short name stands.</summary>
/// <param name="Step">Null where the number is not known.</param>
/// <param name="Box">The box beside the sheet for a shape with no room for a name.</param>
/// <param name="Text">The middle of the short name; null when the map has no names.</param>
public sealed record Mark(Shape Shape, MapPlace Place, int? Step, (int X, int Y)? Box, (int X, int Y)? Text)
{
    public const int BoxWidth = 460;
    public const int BoxHeight = 270;

    private const double RoomForAName = 125;
    private const int Gap = 40;

    /// <summary>The short name, with its box; assistive technology reads the title instead.</summary>
    public MarkupString Name => new(
        (Box is { } box ? $"<rect x=\"{box.X}\" y=\"{box.Y}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"40\" />" : "")
        + (Text is { } text ? $"<text x=\"{text.X}\" y=\"{text.Y}\" aria-hidden=\"true\">{HtmlEncoder.Default.Encode(Place.Label)}</text>" : ""));

    /// <summary>Marks in the order of the places, and the places that have no shape.</summary>
    public static (List<Mark> Marks, List<MapPlace> Boxes) Lay(Sheet sheet, IReadOnlyList<MapPlace> places, ColourSteps steps, bool hasLabels)
    {
        var shapes = sheet.Shapes.ToDictionary(shape => shape.Fips);
        var beside = hasLabels ? Beside(sheet, places.Select(place => place.Fips).ToHashSet()) : [];

        Mark Lay(MapPlace place)
        {
            var shape = shapes[place.Fips];
            (int X, int Y)? box = beside.TryGetValue(place.Fips, out var y) ? (sheet.Width + 160, y) : null;
            var text = box is { } at ? (at.X + BoxWidth / 2, at.Y + BoxHeight / 2) : ((int)shape.Label.At.X, (int)shape.Label.At.Y);
            return new Mark(shape, place, steps.StepOf(place.Value), box, hasLabels ? text : null);
        }

        return ([.. places.Where(place => shapes.ContainsKey(place.Fips)).Select(Lay)], [.. places.Where(place => !shapes.ContainsKey(place.Fips))]);
    }

    /// <summary>One column, north to south, around the middle of the shapes it names.</summary>
    private static Dictionary<string, int> Beside(Sheet sheet, HashSet<string> fips)
    {
        var small = sheet.Shapes.Where(shape => fips.Contains(shape.Fips) && shape.Label.Room < RoomForAName).OrderBy(shape => shape.Label.At.Y).ToList();
        if (small.Count == 0) return [];
        var middle = small.Average(shape => shape.Label.At.Y);
        var top = (int)Math.Max(0, middle - small.Count * (BoxHeight + Gap) / 2.0);
        return small.Index().ToDictionary(shape => shape.Item.Fips, shape => top + shape.Index * (BoxHeight + Gap));
    }
}
