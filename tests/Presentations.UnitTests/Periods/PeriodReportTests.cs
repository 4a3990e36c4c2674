using Presentations.Domain.Periods;

namespace Presentations.UnitTests.Periods;

public class PeriodReportTests
{
    private static readonly CalendarPeriod FirstQuarter = new(ReportingCalendar.Quarter, 2018, 1);
    private static readonly DateOnly DueOn = new(2018, 4, 30);
    private static readonly DateTime End = new(2018, 5, 1, 11, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_due_day_lasts_until_it_has_ended_in_Samoa() => Assert.Equal(End, DueDays.EndUtc(DueOn));

    [Fact]
    public void The_last_month_decides_whether_a_quarter_is_on_time()
    {
        Assert.Equal(Punctuality.OnTime, Report(End, (PeriodStatus.Approved, End.AddDays(-60)), (PeriodStatus.Approved, End.AddDays(-30)), (PeriodStatus.Submitted, End)).Punctuality);
        Assert.Equal(Punctuality.Late, Report(End.AddDays(2), (PeriodStatus.Approved, End.AddDays(-60)), (PeriodStatus.Approved, End.AddDays(-30)), (PeriodStatus.Submitted, End.AddMinutes(1))).Punctuality);
    }

    [Fact]
    public void A_month_that_is_missing_is_awaited_until_the_due_day_and_overdue_after_it()
    {
        Assert.Equal((Punctuality.Awaited, PeriodStanding.InPart), (Report(End, (PeriodStatus.Approved, End.AddDays(-60))).Punctuality, Report(End, (PeriodStatus.Approved, End.AddDays(-60))).Standing));
        Assert.Equal(Punctuality.Overdue, Report(End.AddMinutes(1), (PeriodStatus.Approved, End.AddDays(-60))).Punctuality);
    }

    [Fact]
    public void What_was_sent_back_is_not_complete_and_is_punctual_again_when_it_comes_back()
    {
        var returned = Report(End.AddDays(2), (PeriodStatus.Returned, End), (PeriodStatus.Approved, End), (PeriodStatus.Approved, End));
        Assert.Equal((PeriodStanding.Returned, Punctuality.Overdue, null), (returned.Standing, returned.Punctuality, returned.SubmittedAtUtc));

        Assert.Equal(Punctuality.OnTime, Report(End.AddDays(2), (PeriodStatus.Submitted, End), (PeriodStatus.Approved, End), (PeriodStatus.Approved, End)).Punctuality);
    }

    [Theory]
    [InlineData("", PeriodStanding.NotReported)]
    [InlineData("Open", PeriodStanding.NotReported)]
    [InlineData("Approved Open", PeriodStanding.InPart)]
    [InlineData("Submitted Open", PeriodStanding.SubmittedInPart)]
    [InlineData("Approved Submitted", PeriodStanding.Submitted)]
    [InlineData("Approved Approved", PeriodStanding.Approved)]
    [InlineData("Approved Returned", PeriodStanding.Returned)]
    public void Two_months_together_stand_in_one_place(string months, PeriodStanding standing) =>
        Assert.Equal(standing, PeriodStandings.Of([.. months.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<PeriodStatus>)], 2));

    private static PeriodReport Report(DateTime now, params (PeriodStatus Status, DateTime First)[] months) =>
        PeriodReport.Of([.. months.Select(month => new ReportedMonth(month.Status, month.First))], FirstQuarter, 3, DueOn, now);
}
