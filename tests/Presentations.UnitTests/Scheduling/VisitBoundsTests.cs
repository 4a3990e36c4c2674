using Presentations.Domain;
using Presentations.Domain.Scheduling;

namespace Presentations.UnitTests.Scheduling;

public class VisitBoundsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void A_visit_holds_one_to_twenty_sessions(int sessions) =>
        Assert.Equal(sessions, Logged.Visit([.. Enumerable.Repeat(Logged.Session(), sessions)]).Presentations.Count);

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public void Any_other_number_of_sessions_is_refused(int sessions) =>
        Refused($"A visit has 1 to 20 sessions; this one has {sessions}.",
            () => Visit.Log(1, Guid.NewGuid(), new VisitFacts(Logged.Today, Logged.Boise), [.. Enumerable.Repeat(Logged.Session(), sessions)], FixedClock.Default));

    [Fact]
    public void A_correction_cannot_take_a_visit_over_twenty_sessions()
    {
        var visit = Logged.Visit([.. Enumerable.Repeat(Logged.Session(), 20)]);

        Refused("A visit has 1 to 20 sessions; this one would have 21.",
            () => visit.Correct(new VisitFacts(Logged.Today, Logged.Boise), [(null, Logged.Session())], "One was forgotten.", FixedClock.Default));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(480)]
    public void A_presentation_lasts_five_minutes_to_eight_hours(int minutes) =>
        Assert.Equal(minutes, Logged.Visit(Logged.Session() with { Minutes = minutes }).Presentations[0].Minutes);

    [Theory]
    [InlineData(-45)]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(481)]
    public void Any_other_length_is_refused(int minutes) =>
        Refused($"{minutes} minutes is not the length of a talk; 5 to 480 minutes are.", () => Logged.Visit(Logged.Session() with { Minutes = minutes }));

    [Fact]
    public void A_talk_is_not_logged_before_its_day() =>
        Refused("2018-03-15 is in the future; a talk is logged on its day or later.", () => LogOn(new DateOnly(2018, 3, 15)));

    [Fact]
    public void Its_day_is_the_one_on_the_calendar_of_its_place()
    {
        var lateInBoise = new FixedClock(new DateTimeOffset(2018, 3, 15, 5, 0, 0, TimeSpan.Zero));

        Refused("2018-03-15 is in the future; a talk is logged on its day or later.",
            () => Visit.Log(1, Guid.NewGuid(), new VisitFacts(new DateOnly(2018, 3, 15), Logged.Boise), [Logged.Session()], lateInBoise));
        Assert.Single(Visit.Log(1, Guid.NewGuid(),
            new VisitFacts(new DateOnly(2018, 3, 15), Logged.Boise with { StateCode = "NY", Zone = "America/New_York" }), [Logged.Session()], lateInBoise).Presentations);
    }

    [Fact]
    public void A_talk_of_1998_is_kept() => Assert.Equal(199801, LogOn(new DateOnly(1998, 1, 1)).Presentations[0].Month);

    [Fact]
    public void A_talk_from_before_the_program_is_refused() =>
        Refused("1997-12-31 is before 1998, when the program began.", () => LogOn(new DateOnly(1997, 12, 31)));

    [Fact]
    public void Notes_hold_four_thousand_characters() =>
        Assert.Equal(4_000, Logged.Visit(new VisitFacts(Logged.Today, Logged.Boise) { Notes = new string('n', 4_000) }).Notes!.Length);

    [Fact]
    public void Longer_notes_are_refused() =>
        Refused("The notes can hold at most 4,000 characters; this is 4,001.",
            () => Logged.Visit(new VisitFacts(Logged.Today, Logged.Boise) { Notes = new string('n', 4_001) }));

    [Fact]
    public void A_title_longer_than_two_hundred_characters_is_refused() =>
        Refused("The title can hold at most 200 characters; this is 201.", () => Logged.Visit(Logged.Session() with { Title = new string('t', 201) }));

    [Fact]
    public void A_venue_name_longer_than_two_hundred_characters_is_refused() =>
        Refused("The venue can hold at most 200 characters; this is 201.",
            () => Logged.Visit(new VisitFacts(Logged.Today, Logged.Boise with { VenueName = new string('v', 201) })));

    [Fact]
    public void A_reason_longer_than_four_thousand_characters_is_refused() =>
        Refused("The reason for voiding can hold at most 4,000 characters; this is 4,001.",
            () => Logged.Visit().Presentations[0].Void(new string('r', 4_001)));

    [Fact]
    public void A_zone_that_does_not_exist_is_refused() =>
        Refused("“Mountain” is not a time zone; an IANA name such as America/Chicago is.",
            () => Logged.Visit(new VisitFacts(Logged.Today, Logged.Boise with { Zone = "Mountain" })));

    [Fact]
    public void A_language_that_is_no_code_is_refused() =>
        Refused("“Spanish” is not a language code such as en or es.", () => Logged.Visit(Logged.Session() with { Language = "Spanish" }));

    [Fact]
    public void More_topics_than_can_be_kept_are_refused() =>
        Refused("60 topics are too many for one talk; choose the main ones.",
            () => Logged.Visit(Logged.Session() with { Topics = [.. Enumerable.Range(100, 60).Select(number => $"topic-{number}")] }));

    private static Visit LogOn(DateOnly day) => Logged.Visit(new VisitFacts(day, Logged.Boise));

    private static void Refused(string sentence, Action act) => Assert.Equal(sentence, Assert.Throws<RuleViolation>(act).Message);
}
