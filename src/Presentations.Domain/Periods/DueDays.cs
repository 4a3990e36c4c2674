namespace Presentations.Domain.Periods;

/// <summary>When the periods of every calendar are due.</summary>
public sealed class DueDays(IEnumerable<ReportingDeadline> changed)
{
    private readonly Dictionary<ReportingCalendar, ReportingDeadline> changed = changed.ToDictionary(deadline => deadline.Calendar);

    public ReportingDeadline Of(ReportingCalendar calendar) => changed.GetValueOrDefault(calendar) ?? ReportingDeadline.Usual(calendar);

    /// <summary>The last day on which the period is on time.</summary>
    public DateOnly Of(CalendarPeriod period) => period.Days.Last.AddDays(Of(period.Calendar).DaysAfterEnd);

    /// <summary>When midnight has come to Samoa, the last of all states and territories.</summary>
    private static readonly TimeOnly LastMidnight = new(11, 0);

    /// <summary>The moment at which a due day has ended in every state and territory.</summary>
    public static DateTime EndUtc(DateOnly dueOn) => dueOn.AddDays(1).ToDateTime(LastMidnight, DateTimeKind.Utc);

    /// <summary>The day that has begun in every state and territory.</summary>
    public static DateOnly BegunOn(DateTime nowUtc) => DateOnly.FromDateTime(nowUtc - LastMidnight.ToTimeSpan());
}
