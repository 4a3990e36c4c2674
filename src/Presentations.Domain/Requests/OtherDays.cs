using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <summary>The school days that a flexible school has not named and that suit it too.</summary>
public static class OtherDays
{
    /// <summary>Those nearest to what the school named are enough to choose from.</summary>
    public const int Most = 30;

    /// <summary>
    /// The nearest to the named windows first: days of the same weeks, or any school day until the end of the last of these weeks. None for a school that is not flexible,
    /// unless a visit is made up for: then any school day until the request expires.
    /// </summary>
    public static IReadOnlyList<DateOnly> Of(PresentationRequest request, DateOnly today)
    {
        var isMadeUpFor = request.LastDay > request.Windows.Max(window => window.LastDay);
        if (request.Flexibility is Flexibility.TheseTimesOnly && !isMadeUpFor) return [];
        var notOn = DaySet.Days(request.NotOn).ToHashSet();
        var weeks = request.Windows.SelectMany(window => Between(Availability.WeekOf(window.FirstDay), Availability.WeekOf(window.LastDay).AddDays(6)));
        var days = isMadeUpFor ? Between(today, request.LastDay) : request.Flexibility is Flexibility.SameWeek ? weeks : Between(today, weeks.Max());
        return
        [
            .. days.Distinct().Where(day => day > today && WorkingDays.Is(day) && !notOn.Contains(day))
                .Select(day => (Day: day, Away: Away(request, day))).Where(day => day.Away > 0)
                .OrderBy(day => day.Away).ThenBy(day => day.Day).Take(Most).Select(day => day.Day),
        ];
    }

    /// <summary>How many days a day is away from the nearest window; 0 inside one.</summary>
    public static int Away(PresentationRequest request, DateOnly day) => request.Windows
        .Min(window => Math.Max(0, Math.Max(window.FirstDay.DayNumber - day.DayNumber, day.DayNumber - window.LastDay.DayNumber)));

    private static IEnumerable<DateOnly> Between(DateOnly first, DateOnly last) => Enumerable.Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1)).Select(first.AddDays);
}
