namespace Presentations.Domain.Requests;

/// <summary>The federal holidays of the United States (5 U.S.C. 6103), on the day on which they are observed.</summary>
public static class FederalHolidays
{
    /// <summary>Null for any other day.</summary>
    public static string? Name(DateOnly day) => ByRule(day) ?? Observed(day);

    private static string? ByRule(DateOnly day) => (day.Month, day.DayOfWeek, Week: (day.Day - 1) / 7 + 1, IsLast: day.AddDays(7).Month != day.Month) switch
    {
        (1, DayOfWeek.Monday, 3, _) => "Birthday of Martin Luther King, Jr.",
        (2, DayOfWeek.Monday, 3, _) => "Washington’s Birthday",
        (5, DayOfWeek.Monday, _, true) => "Memorial Day",
        (9, DayOfWeek.Monday, 1, _) => "Labor Day",
        (10, DayOfWeek.Monday, 2, _) => "Columbus Day",
        (11, DayOfWeek.Thursday, 4, _) => "Thanksgiving Day",
        _ => null,
    };

    /// <summary>A fixed date on a Saturday is observed the day before, on a Sunday the day after.</summary>
    private static string? Observed(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Friday => ByDate(day) ?? ByDate(day.AddDays(1)),
        DayOfWeek.Monday => ByDate(day) ?? ByDate(day.AddDays(-1)),
        _ => ByDate(day),
    };

    private static string? ByDate(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "New Year’s Day",
        (6, 19) => "Juneteenth",
        (7, 4) => "Independence Day",
        (11, 11) => "Veterans Day",
        (12, 25) => "Christmas Day",
        _ => null,
    };
}
