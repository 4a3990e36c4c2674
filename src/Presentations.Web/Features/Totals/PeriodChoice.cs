using System.Globalization;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>One period of a year as a person chooses it, for example the second federal quarter of the year chosen beside it.</summary>
/// <param name="Value">As it stands in an address.</param>
/// <param name="Group">Under which it is listed.</param>
public sealed record PeriodChoice(string Value, string Label, string Group, ReportingCalendar Calendar, int Part)
{
    private static readonly ReportingCalendar[] Order =
        [ReportingCalendar.Year, ReportingCalendar.HalfYear, ReportingCalendar.Quarter, ReportingCalendar.Month, ReportingCalendar.FederalYear, ReportingCalendar.FederalQuarter];

    /// <summary>Every period that a year has, in every calendar.</summary>
    public static IReadOnlyList<PeriodChoice> All { get; } = [.. Order.SelectMany(calendar => CalendarPeriod.Parts(calendar)
        .Select((part, i) => new PeriodChoice($"{TotalsQuestion.Slug(calendar.ToString())}-{i + 1}", LabelOf(calendar, part, i + 1), calendar.Label(), calendar, i + 1)))];

    /// <summary>The first choice that means exactly these days; null when they are no period.</summary>
    public static (PeriodChoice Choice, int Year)? Of(DateRange days) => All
        .Select(choice => (choice, Period: CalendarPeriod.Of(days, choice.Calendar)))
        .Where(pair => pair.Period?.Part == pair.choice.Part)
        .Select(pair => ((PeriodChoice, int)?)(pair.choice, pair.Period!.Value.Year)).FirstOrDefault();

    /// <summary>The days that a period and a year of an address mean.</summary>
    public static DateRange Read(string period, string? year)
    {
        var choice = All.FirstOrDefault(choice => choice.Value == period);
        Rule.Require(choice is not null, $"“{period}” is not a period; quarter-1 or federal-year-1 is one.", "Period");
        Rule.Require(int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= Bounds.FirstYear and <= TotalsQuestion.LastYear,
            $"“{year}” is not a year from {Bounds.FirstYear} to {TotalsQuestion.LastYear}.", "Year");
        return new CalendarPeriod(choice.Calendar, number, choice.Part).Days;
    }

    private static string LabelOf(ReportingCalendar calendar, string part, int number) => calendar switch
    {
        ReportingCalendar.Year => "Whole year",
        ReportingCalendar.FederalYear => "Federal fiscal year (October–September)",
        ReportingCalendar.Quarter => $"Q{number} ({part})",
        ReportingCalendar.FederalQuarter => $"Federal Q{number} ({part})",
        _ => part,
    };
}
