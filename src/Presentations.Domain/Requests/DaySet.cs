using System.Globalization;

namespace Presentations.Domain.Requests;

/// <summary>A few days as one value.</summary>
public static class DaySet
{
    public const string None = "";

    /// <summary>So many fit into a row.</summary>
    public const int Most = 30;

    private const string Form = "yyyy-MM-dd";

    /// <summary>Sorted, for example "2027-04-02 2027-04-05".</summary>
    public static string Of(IEnumerable<DateOnly> days)
    {
        var sorted = days.Distinct().Order().ToList();
        Rule.Require(sorted.Count <= Most, $"{sorted.Count} days that do not work are too many; name at most {Most}.", "NotOn");
        return string.Join(' ', sorted.Select(day => day.ToString(Form, CultureInfo.InvariantCulture)));
    }

    public static IReadOnlyList<DateOnly> Days(string set) =>
        [.. set.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => DateOnly.ParseExact(day, Form, CultureInfo.InvariantCulture))];
}
