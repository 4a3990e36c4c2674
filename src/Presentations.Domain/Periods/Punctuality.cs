namespace Presentations.Domain.Periods;

/// <summary>Whether a task force reported a period by its due day.</summary>
public enum Punctuality
{
    /// <summary>Not reported, and not due yet.</summary>
    Awaited,
    OnTime,
    Late,

    /// <summary>Not reported, and the due day has passed.</summary>
    Overdue,
}

/// <summary>One month of a task force, as far as punctuality asks.</summary>
public readonly record struct ReportedMonth(PeriodStatus Status, DateTime? FirstSubmittedAtUtc);

/// <summary>How a task force reported one period of a calendar.</summary>
/// <param name="SubmittedAtUtc">When its last month came in for the first time; null as long as one is missing.</param>
public sealed record PeriodReport(PeriodStanding Standing, Punctuality Punctuality, DateTime? SubmittedAtUtc)
{
    /// <param name="months">Those of the period that somebody has worked on.</param>
    /// <param name="over">How many months of the period are over.</param>
    public static PeriodReport Of(IReadOnlyCollection<ReportedMonth> months, CalendarPeriod period, int over, DateOnly dueOn, DateTime nowUtc)
    {
        var standing = PeriodStandings.Of([.. months.Select(month => month.Status)], over);
        var first = months.Select(month => month.FirstSubmittedAtUtc).OfType<DateTime>().ToList();
        var isWhole = standing is PeriodStanding.Submitted or PeriodStanding.Approved && first.Count == period.Months;
        DateTime? submitted = isWhole ? first.Max() : null;
        var end = DueDays.EndUtc(dueOn);
        return new PeriodReport(standing, submitted is { } at ? at <= end ? Punctuality.OnTime : Punctuality.Late : nowUtc <= end ? Punctuality.Awaited : Punctuality.Overdue, submitted);
    }
}

/// <summary>The words that people read for it.</summary>
public static class PunctualityWords
{
    public static string Label(this Punctuality punctuality) => punctuality switch
    {
        Punctuality.Awaited => "Not due yet",
        Punctuality.OnTime => "On time",
        _ => punctuality.ToString(),
    };
}
