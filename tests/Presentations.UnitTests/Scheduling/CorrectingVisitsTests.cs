using Presentations.Domain;
using Presentations.Domain.Delivery;

namespace Presentations.UnitTests.Scheduling;

public class CorrectingVisitsTests
{
    [Fact]
    public void A_void_talk_keeps_its_numbers_and_can_come_back()
    {
        var talk = Logged.Visit(Logged.Session(28)).Presentations[0];

        talk.Void("Counted twice.");
        Assert.Equal((PresentationStatus.Void, 28, "Counted twice."), (talk.Status, talk.Contacts, talk.Because));

        talk.Restore("It was another class.");
        Assert.Equal((PresentationStatus.Delivered, 28), (talk.Status, talk.Contacts));
    }

    [Fact]
    public void Voiding_and_restoring_need_a_reason()
    {
        var talk = Logged.Visit().Presentations[0];
        Assert.Equal("The reason for voiding is missing.", Assert.Throws<RuleViolation>(() => talk.Void(" ")).Message);

        talk.Void("Counted twice.");
        Assert.Equal("The reason for restoring is missing.", Assert.Throws<RuleViolation>(() => talk.Restore("")).Message);
    }

    [Fact]
    public void A_count_that_was_not_known_is_recorded_later()
    {
        var talk = Logged.Visit(Logged.Session() with { Attendance = Attendance.NotKnown }).Presentations[0];
        Assert.Null(talk.Contacts);

        talk.RecordAttendance(Attendance.Of([new("6-8", 40), new("parents", 3)], CountingBasis.Roster), null);

        Assert.Equal((43, 43, CountingBasis.Roster), (talk.Contacts, talk.Reached, talk.Basis));
    }

    [Fact]
    public void A_repeat_audience_is_contacted_again_but_not_reached_again()
    {
        var talk = Logged.Visit(Logged.Session(30) with { IsRepeatAudience = true }).Presentations[0];

        Assert.Equal((30, 0), (talk.Contacts, talk.Reached));
    }

    [Fact]
    public void The_count_of_a_void_talk_stands_still()
    {
        var talk = Logged.Visit().Presentations[0];
        talk.Void("Counted twice.");

        Assert.Equal("This presentation is void; restore it before its count is changed.",
            Assert.Throws<RuleViolation>(() => talk.RecordAttendance(Attendance.NobodyCame, null)).Message);
    }
}
