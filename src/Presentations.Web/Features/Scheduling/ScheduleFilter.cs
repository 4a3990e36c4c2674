using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Scheduling;

/// <summary>How the schedule is looked at, as it stands in an address.</summary>
public sealed record ScheduleFilter
{
    public const string Path = "/schedule";

    public ScheduleView View { get; init; }

    /// <summary>A day of the span that is shown; null for today.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The code of a task force or state desk.</summary>
    public string? Owner { get; init; }

    public int? Presenter { get; init; }

    /// <summary>A FIPS code.</summary>
    public string? County { get; init; }

    public Kind? Kind { get; init; }

    /// <summary>Null for all but what was cancelled.</summary>
    public VisitStage? Stage { get; init; }

    /// <summary>Reads the query of an address; refuses what it cannot read.</summary>
    public static ScheduleFilter Parse(string query)
    {
        var parts = QueryHelpers.ParseQuery(query).ToDictionary(part => part.Key, part => part.Value.ToString().Trim(), StringComparer.OrdinalIgnoreCase);
        string? Part(string name) => parts.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
        return new ScheduleFilter
        {
            View = OneOf<ScheduleView>(Part("view"), "a view of the schedule") ?? ScheduleView.Month,
            Day = ReadDay(Part("day")),
            Owner = Part("owner"),
            Presenter = int.TryParse(Part("presenter"), NumberStyles.None, CultureInfo.InvariantCulture, out var presenter) ? presenter : null,
            County = Part("county"),
            Kind = OneOf<Kind>(Part("kind"), "a kind of talk"),
            Stage = OneOf<VisitStage>(Part("stage"), "a standing of a visit"),
        };
    }

    /// <summary>The first and the last day that are shown: whole weeks in a month, which begin on Sunday.</summary>
    public (DateOnly First, DateOnly Last) Span(DateOnly today)
    {
        var day = Day ?? today;
        switch (View)
        {
            case ScheduleView.Day: return (day, day);
            case ScheduleView.Week: return (Sunday(day), Sunday(day).AddDays(6));
            case ScheduleView.Agenda: return (day, day.AddDays(AgendaDays - 1));
            default:
                var first = new DateOnly(day.Year, day.Month, 1);
                return (Sunday(first), Sunday(first.AddMonths(1).AddDays(-1)).AddDays(6));
        }
    }

    public ScheduleFilter Step(DateOnly today, int by)
    {
        var day = Day ?? today;
        return this with
        {
            Day = View switch
            {
                ScheduleView.Day => day.AddDays(by),
                ScheduleView.Week => day.AddDays(7 * by),
                ScheduleView.Agenda => day.AddDays(AgendaDays * by),
                _ => new DateOnly(day.Year, day.Month, 1).AddMonths(by),
            },
        };
    }

    public string Address => QueryHelpers.AddQueryString(Path, new Dictionary<string, string?>
    {
        ["view"] = View is ScheduleView.Month ? null : TotalsQuestion.Slug(View.ToString()), ["day"] = TotalsQuestion.Iso(Day), ["owner"] = Owner,
        ["presenter"] = Presenter?.ToString(CultureInfo.InvariantCulture), ["county"] = County, ["kind"] = TotalsQuestion.Slug(Kind?.ToString()), ["stage"] = TotalsQuestion.Slug(Stage?.ToString()),
    }.Where(part => part.Value is not null));

    private const int AgendaDays = 28;

    private static DateOnly Sunday(DateOnly day) => day.AddDays(-(int)day.DayOfWeek);

    private static DateOnly? ReadDay(string? text)
    {
        if (text is null) return null;
        Rule.Require(DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), $"“{text}” is not a day; 2026-03-14 is.", "day");
        return day;
    }

    private static T? OneOf<T>(string? slug, string what) where T : struct, Enum
    {
        if (slug is null) return null;
        var found = Enum.GetValues<T>().Where(one => TotalsQuestion.Slug(one.ToString()) == slug).ToList();
        Rule.Require(found.Count == 1, $"“{slug}” is not {what}.");
        return found[0];
    }
}

/// <summary>How much of the schedule is shown at once.</summary>
public enum ScheduleView
{
    Month,
    Week,
    Day,

    /// <summary>As a list; a phone lists what lies in the other spans too.</summary>
    Agenda,
}
