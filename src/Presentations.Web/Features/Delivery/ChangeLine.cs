using Presentations.Domain;

namespace Presentations.Web.Features.Delivery;

/// <summary>One line of a history entry, taken apart: "Minutes: 45 → 50".</summary>
/// <param name="Was">Null when the line does not say, as for personal fields.</param>
internal sealed record ChangeLine(string Field, string? Was, string? Is)
{
    private const string Nothing = "nothing";

    /// <summary>What kind of detail the field names, and which one: "Attendance 6-8".</summary>
    public (string? Kind, string? Of) Detail => Field.LastIndexOf(' ') is > 0 and var space ? (Field[..space], Field[(space + 1)..]) : (null, null);

    public static IEnumerable<ChangeLine> AllOf(HistoryEntry entry) => entry.Changes?.Split('\n').Select(Read) ?? [];

    private static ChangeLine Read(string line)
    {
        if (line.IndexOf(": ", StringComparison.Ordinal) is not (> 0 and var colon)) return new ChangeLine(line, null, null);
        var (field, values) = (line[..colon], line[(colon + 2)..]);
        return values.IndexOf(" → ", StringComparison.Ordinal) is >= 0 and var arrow
            ? new ChangeLine(field, Value(values[..arrow]), Value(values[(arrow + 3)..]))
            : new ChangeLine(field, null, values);
    }

    private static string? Value(string text) => text == Nothing ? null : text;
}
