namespace Presentations.Domain.Periods;

/// <summary>How long after its end a period of one calendar is due.</summary>
public sealed class ReportingDeadline : IVersioned, IHistoried
{
    public const int LongestDays = 366;

    private ReportingDeadline() { }

    /// <summary>The one that holds until an administrator changes it.</summary>
    public static ReportingDeadline Usual(ReportingCalendar calendar) => new() { Calendar = calendar, DaysAfterEnd = UsualDays(calendar) };

    public int Id { get; private set; }

    public ReportingCalendar Calendar { get; private set; }

    /// <summary>The period is due on this day after its last one.</summary>
    public int DaysAfterEnd { get; private set; }

    public int Version { get; private set; }

    public string? Because => null;

    public void Change(int daysAfterEnd)
    {
        Rule.Require(daysAfterEnd is >= 1 and <= LongestDays, $"A period is due 1 to {LongestDays} days after its end.", nameof(DaysAfterEnd));
        DaysAfterEnd = daysAfterEnd;
    }

    private static int UsualDays(ReportingCalendar calendar) => calendar switch
    {
        ReportingCalendar.Month => 15,
        ReportingCalendar.Quarter or ReportingCalendar.FederalQuarter => 30,
        ReportingCalendar.HalfYear => 45,
        _ => 60,
    };
}
