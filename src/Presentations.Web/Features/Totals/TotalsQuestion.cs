using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>What is asked of the totals, as it stands in an address or a command.</summary>
public sealed record TotalsQuestion
{
    /// <summary>Null for the year of the latest recorded talk.</summary>
    public DateRange? Days { get; init; }

    /// <summary>The calendar from which the days were chosen; tells the second federal quarter from the first of the year.</summary>
    public ReportingCalendar? Calendar { get; init; }

    public TotalsBy? By { get; init; }

    public Kind? Kind { get; init; }

    public string? Audience { get; init; }

    /// <summary>The code of a task force or state desk.</summary>
    public string? Owner { get; init; }

    public string? State { get; init; }

    /// <summary>Reads what stands in an address; refuses what it cannot read.</summary>
    public static TotalsQuestion Parse(
        string? from, string? to, string? by = null, string? kind = null, string? audience = null, string? owner = null, string? state = null, string? calendar = null) => new()
    {
        Days = Range(Day(from, "From"), Day(to, "To")),
        By = Word<TotalsBy>(by, "By"),
        Kind = Word<Kind>(kind, "Kind"),
        Calendar = Word<ReportingCalendar>(calendar, "Calendar"),
        Audience = Text(audience),
        Owner = Text(owner)?.ToUpperInvariant(),
        State = Text(state)?.ToUpperInvariant(),
    };

    /// <summary>The same question as an address asks it.</summary>
    public string At(string path) => QueryHelpers.AddQueryString(path, Parts().Where(part => part.Value is not null));

    private IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new("from", Iso(Days?.First)), new("to", Iso(Days?.Last)), new("calendar", Slug(Calendar?.ToString())), new("state", State), new("owner", Owner),
        new("kind", Slug(Kind?.ToString())), new("audience", Audience), new("by", Slug(By?.ToString())),
    ];

    /// <summary>A code as addresses and commands write it: "TaskForce" is "task-force".</summary>
    public static string? Slug(string? name) => name is null ? null
        : string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));

    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DateRange? Range(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => null,
        ({ } first, null) => new DateRange(first, CalendarPeriod.Holding(first, ReportingCalendar.Year).Days.Last),
        (null, { } last) => new DateRange(CalendarPeriod.Holding(last, ReportingCalendar.Year).Days.First, last),
        ({ } first, { } last) => new DateRange(first, last),
    };

    private static DateOnly? Day(string? text, string field)
    {
        if (Text(text) is not { } day) return null;
        Rule.Require(DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date),
            $"“{day}” is not a day; write it as 2018-03-01.", field);
        Rule.Require(date.Year is >= Bounds.FirstYear and <= 2100, $"{day} lies outside {Bounds.FirstYear} to 2100.", field);
        return date;
    }

    private static T? Word<T>(string? text, string field) where T : struct, Enum
    {
        if (Text(text) is not { } word) return null;
        var found = Enum.GetValues<T>().Where(value => Slug(value.ToString())!.Equals(word, StringComparison.OrdinalIgnoreCase) || string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase)).ToList();
        Rule.Require(found.Count == 1, $"“{word}” is not one of {string.Join(", ", Enum.GetNames<T>().Select(Slug))}.", field);
        return found[0];
    }
}
