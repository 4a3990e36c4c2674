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
    /// <summary>The last year that can be asked for.</summary>
    public const int LastYear = Bounds.LastYear;

    /// <summary>Null for the year of the latest recorded talk.</summary>
    public DateRange? Days { get; init; }

    /// <summary>The name by which the days were asked for; then the address keeps it, and not the days.</summary>
    public NamedPeriod? Named { get; init; }

    /// <summary>What the name means; null as long as nobody has looked it up.</summary>
    public NamedWindow? Window { get; init; }

    public TotalsBy? By { get; init; }

    public Kind? Kind { get; init; }

    public string? Audience { get; init; }

    /// <summary>The code of a task force or state desk.</summary>
    public string? Owner { get; init; }

    public string? State { get; init; }

    public FigureStatus Status { get; init; }

    /// <summary>Figures as they had been submitted by the end of that day, UTC; then <see cref="Status"/> is not asked.</summary>
    public DateOnly? AsSubmitted { get; init; }

    /// <summary>Whether the figures come from submissions.</summary>
    public bool IsOfficial => Status is not FigureStatus.Recorded || AsSubmitted is not null;

    /// <summary>Reads the query of an address; refuses what it cannot read.</summary>
    public static TotalsQuestion Read(string? query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        string? Part(string name) => parts.TryGetValue(name, out var values) && !string.IsNullOrWhiteSpace(values[^1]) ? values[^1]!.Trim() : null;
        // A form that asks for figures as submitted sends an empty status; without a day they would silently be others.
        Rule.Require(!parts.ContainsKey("status") || !parts.ContainsKey("as-submitted") || Part("status") is not null || Part("as-submitted") is not null,
            "Say by the end of which day: figures as submitted are those of a day.", "As submitted");
        var status = Word<FigureStatus>(Part("status"), "Status");
        Rule.Require(status is null || Part("as-submitted") is null,
            $"“{Part("status")}” asks for figures of now, and {Part("as-submitted")} for those that had been submitted by the end of that day: choose “As submitted on a day”, or empty the day.", "As submitted");
        var named = NamedPeriod.Read(Part("period"), Part("year"));
        return new TotalsQuestion
        {
            Named = named,
            Days = named is not null ? null : Period() ?? Range(Day(Part("from"), "From"), Day(Part("to"), "To")),
            By = Word<TotalsBy>(Part("by"), "By"),
            Kind = Word<Kind>(Part("kind"), "Kind"),
            Audience = Part("audience"),
            Owner = Part("owner")?.ToUpperInvariant(),
            State = Part("state")?.ToUpperInvariant(),
            Status = status ?? FigureStatus.Recorded,
            AsSubmitted = Day(Part("as-submitted"), "As submitted"),
        };

        // A form sends an empty period for any days; an address that names a year alone means all of it.
        DateRange? Period() => Part("period") is { } period ? PeriodChoice.Read(period, Part("year"))
            : Part("year") is { } year && !parts.ContainsKey("period") && Part("from") is null && Part("to") is null ? PeriodChoice.Read(PeriodChoice.All[0].Value, year)
            : null;
    }

    /// <summary>The same question as an address asks it.</summary>
    public string At(string path) => QueryHelpers.AddQueryString(path, Parts().Where(part => part.Value is not null));

    private IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new("period", Named?.Value), new("year", Named?.Year), new("from", Named is null ? Iso(Days?.First) : null), new("to", Named is null ? Iso(Days?.Last) : null), new("state", State), new("owner", Owner),
        new("kind", Slug(Kind?.ToString())), new("audience", Audience), new("by", Slug(By?.ToString())),
        new("status", IsOfficial && AsSubmitted is null ? Slug(Status.ToString()) : null), new("as-submitted", Iso(AsSubmitted)),
    ];

    /// <summary>The last moment of the day that was asked about; null for the present.</summary>
    public DateTime? AsSubmittedUtc => AsSubmitted?.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc);

    /// <summary>A code as addresses and commands write it: "TaskForce" is "task-force".</summary>
    public static string? Slug(string? name) => name is null ? null
        : string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));

    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateRange? Range(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => null,
        ({ } first, null) => new DateRange(first, CalendarPeriod.Holding(first, ReportingCalendar.Year).Days.Last),
        (null, { } last) => new DateRange(CalendarPeriod.Holding(last, ReportingCalendar.Year).Days.First, last),
        ({ } first, { } last) => new DateRange(first, last),
    };

    private static DateOnly? Day(string? text, string field)
    {
        if (text is not { } day) return null;
        Rule.Require(DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date),
            $"“{day}” is not a day; write it as 2018-03-01.", field);
        return Known(date, field);
    }

    /// <summary>Refuses a day of which no figure can be.</summary>
    public static DateOnly Known(DateOnly day, string field)
    {
        Rule.Require(day.Year is >= Bounds.FirstYear and <= LastYear, $"{Iso(day)} lies outside {Bounds.FirstYear} to {LastYear}.", field);
        return day;
    }

    private static T? Word<T>(string? text, string field) where T : struct, Enum
    {
        if (text is null) return null;
        var found = Enum.GetValues<T>().Where(value => text.Equals(Slug(value.ToString()), StringComparison.OrdinalIgnoreCase)).ToList();
        Rule.Require(found.Count == 1, $"“{text}” is not one of {string.Join(", ", Enum.GetNames<T>().Select(Slug))}.", field);
        return found[0];
    }
}
