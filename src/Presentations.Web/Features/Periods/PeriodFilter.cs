using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Presentations.Domain;

namespace Presentations.Web.Features.Periods;

/// <summary>Which months are listed, as it stands in an address.</summary>
public sealed record PeriodFilter
{
    /// <summary>The code of a task force or state desk; null for all that the person may see.</summary>
    public string? Owner { get; init; }

    /// <summary>Null for all, the latest first.</summary>
    public int? Year { get; init; }

    public PeriodState? State { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Page { get; init; } = 1;

    public string Address => QueryHelpers.AddQueryString(PeriodAddress.Path, Parts().Where(part => part.Value is not null));

    public bool IsEmpty => Owner is null && Year is null && State is null;

    /// <summary>Reads the query of an address; refuses what it cannot read.</summary>
    public static PeriodFilter Parse(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        string? Part(string name) => parts.TryGetValue(name, out var value) && value.ToString().Trim() is { Length: > 0 } text ? text : null;
        return new PeriodFilter { Owner = Part("owner"), Year = ReadYear(Part("year")), State = ReadState(Part("state")), Page = ReadPage(Part("page")) };
    }

    private static int? ReadYear(string? text)
    {
        if (text is null) return null;
        Rule.Require(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Bounds.FirstYear and <= 9998, $"“{text}” is not a year since {Bounds.FirstYear}.", "year");
        return year;
    }

    private static PeriodState? ReadState(string? text)
    {
        if (text is null) return null;
        var found = Enum.GetValues<PeriodState>().Where(state => state.Slug() == text).ToList();
        Rule.Require(found.Count == 1, $"“{text}” is not where a month can stand; {string.Join(", ", Enum.GetValues<PeriodState>().Select(PeriodStateWords.Slug))} are.", "state");
        return found[0];
    }

    private static int ReadPage(string? text)
    {
        if (text is null) return 1;
        Rule.Require(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 10_000, $"“{text}” is not a page of this list; go back to the first.", "page");
        return page;
    }

    private IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new("owner", Owner), new("year", Year?.ToString(CultureInfo.InvariantCulture)), new("state", State?.Slug()), new("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)),
    ];
}
