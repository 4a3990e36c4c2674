using System.Globalization;
using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>When the fiscal year of a task force's state begins.</summary>
public sealed class FiscalCalendar : ICoordinated, IVersioned, IHistoried
{
    /// <summary>July, when the year of most states begins.</summary>
    public const int UsualMonth = 7;

    private FiscalCalendar() { }

    /// <summary>The one that holds until somebody who knows says which.</summary>
    public static FiscalCalendar Assumed(int ownerId) => new() { OwnerId = ownerId };

    public int Id { get; private set; }

    public int OwnerId { get; private set; }

    public int Version { get; private set; }

    /// <summary>1 for January; the year begins on its first day.</summary>
    public int FirstMonth { get; private set; } = UsualMonth;

    public string? Because => null;

    /// <summary>Nobody has said when the year begins.</summary>
    public bool IsAssumed => Id == 0;

    /// <summary>For example "July–June", or "July–June, assumed".</summary>
    public string InWords => $"{Month(FirstMonth)}–{Month((FirstMonth + 10) % 12 + 1)}{(IsAssumed ? ", assumed" : "")}";

    public void BeginIn(int month)
    {
        Rule.Require(month is >= 1 and <= 12, $"{month} is not a month; 1 is January, 12 December.", nameof(FirstMonth));
        FirstMonth = month;
    }

    /// <param name="year">A fiscal year is named after the year in which it ends.</param>
    public DateRange DaysOf(int year)
    {
        var first = new DateOnly(FirstMonth == 1 ? year : year - 1, FirstMonth, 1);
        return new DateRange(first, first.AddYears(1).AddDays(-1));
    }

    private static string Month(int month) => DateTimeFormatInfo.InvariantInfo.GetMonthName(month);
}
