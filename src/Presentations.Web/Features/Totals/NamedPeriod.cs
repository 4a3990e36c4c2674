using System.Globalization;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>A window that goes by a name, as it stands in an address; which days it means, the database knows.</summary>
/// <param name="Number">The year of a fiscal year, the id of a campaign or grant, else 0.</param>
public readonly record struct NamedPeriod(NamedPeriodKind Kind, int Number)
{
    public const string FiscalYear = "fiscal-year";

    /// <summary>The windows that move on with the calendar.</summary>
    private static readonly NamedPeriodKind[] MovingKinds = [NamedPeriodKind.LastMonth, NamedPeriodKind.YearToDate];

    public static IReadOnlyList<NamedPeriod> Moving { get; } = [.. MovingKinds.Select(kind => new NamedPeriod(kind, 0))];

    /// <summary>For example "campaign-3" or "last-month"; a fiscal year's number stands beside it as the year.</summary>
    public string Value => Kind is NamedPeriodKind.Campaign or NamedPeriodKind.Grant ? Of(Kind, Number) : Word(Kind);

    /// <summary>Of a window that moves: as filters and captions name it.</summary>
    public string Label => Kind is NamedPeriodKind.LastMonth ? "Last month" : "Year to the end of last month";

    public string? Year => Kind is NamedPeriodKind.FiscalYear ? Number.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>What a window that moves means on a day: whole months that are over, so that a monthly mail never tells of a part.</summary>
    public DateRange MovingDays(DateOnly today)
    {
        var month = CalendarPeriod.Holding(today.AddDays(-today.Day), ReportingCalendar.Month).Days;
        return Kind is NamedPeriodKind.LastMonth ? month : new DateRange(CalendarPeriod.Holding(month.First, ReportingCalendar.Year).Days.First, month.Last);
    }

    public static string Of(NamedPeriodKind kind, int id) => string.Create(CultureInfo.InvariantCulture, $"{Word(kind)}-{id}");

    /// <summary>Null for a period of a calendar that is everyone's.</summary>
    public static NamedPeriod? Read(string? period, string? year)
    {
        if (period == FiscalYear)
        {
            Rule.Require(int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > Bounds.FirstYear and <= Bounds.LastYear,
                $"“{year}” is not a year from {Bounds.FirstYear + 1} to {Bounds.LastYear}.", "Year");
            return new NamedPeriod(NamedPeriodKind.FiscalYear, number);
        }
        foreach (var moving in Moving)
        {
            if (period == moving.Value) return moving;
        }
        foreach (var kind in new[] { NamedPeriodKind.Campaign, NamedPeriodKind.Grant })
        {
            if (period?.StartsWith($"{Word(kind)}-", StringComparison.Ordinal) is true
                && int.TryParse(period.AsSpan(Word(kind).Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return new NamedPeriod(kind, id);
        }
        return null;
    }

    private static string Word(NamedPeriodKind kind) => TotalsQuestion.Slug(kind.ToString())!;
}

/// <summary>What has a name of its own.</summary>
public enum NamedPeriodKind
{
    /// <summary>Of the chosen task force.</summary>
    FiscalYear,

    Campaign,

    /// <summary>Of one task force, and of its talks.</summary>
    Grant,

    /// <summary>The month before the present one.</summary>
    LastMonth,

    /// <summary>From January 1 to the end of last month, in the year of that month.</summary>
    YearToDate,
}
