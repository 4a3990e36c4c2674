using System.Diagnostics;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Periods.Checks;

namespace Presentations.UnitTests.Periods.Checks;

public class ChecklistTests
{
    private static readonly DateOnly Day = new(2018, 3, 14);

    [Fact]
    public void A_month_in_order_has_an_empty_checklist() => Assert.Empty(Checklist.Of(Month(Talk(1), Talk(2, visit: 2) with { VenueId = 8 })));

    [Fact]
    public void A_talk_without_a_count_is_found() =>
        Assert.Equal("count:1 Wed, Mar 14, 09:00, Lincoln Elementary School: nobody has said how many came.", Only(Month(Talk(1) with { Contacts = null, Basis = null })));

    [Fact]
    public void A_visit_that_nobody_told_of_is_found() =>
        Assert.Equal("untold:7 Wed, Mar 14, Lincoln Elementary School: nobody has said how it went.", Only(Month() with { Untold = [new UntoldVisit(7, Day, "Lincoln Elementary School")] }));

    [Theory]
    [InlineData(250, CountingBasis.Estimate, false)]
    [InlineData(251, CountingBasis.Estimate, true)]
    [InlineData(251, CountingBasis.Registrations, true)]
    [InlineData(900, CountingBasis.SignInSheet, false)]
    public void Only_large_numbers_that_nobody_counted_are_found_as_estimates(int people, CountingBasis basis, bool isFound) =>
        Assert.Equal(isFound, Checklist.Of(Month(Talk(1) with { Contacts = people, Basis = basis })).Any(item => item.Check is Check.LargeEstimate));

    [Fact]
    public void A_number_far_from_the_usual_is_found_with_what_it_is_compared_with()
    {
        var month = Month(Talk(1) with { Contacts = 2_500 }) with
        {
            UsualAtVenue = new Dictionary<(int, TalkSort), UsualSize> { [(5, default)] = new(25, 14) },
            UsualOfPresenter = new Dictionary<(int, TalkSort), UsualSize> { [(3, default)] = new(30, 40) },
        };

        Assert.Equal("unusual:1:2500 Wed, Mar 14, 09:00, Lincoln Elementary School: 2,500 people; usual at this venue: about 25 (14 sessions of this kind and format); usual for this presenter: about 30 (40 sessions of this kind and format).", Only(month));
    }

    [Theory]
    [InlineData(25, 60, false)]
    [InlineData(25, 74, false)]
    [InlineData(25, 76, true)]
    [InlineData(300, 90, true)]
    [InlineData(300, 110, false)]
    public void Far_is_three_times_as_many_or_as_few_and_a_difference_of_fifty(int usual, int people, bool isFar) => Assert.Equal(isFar, new UsualSize(usual, 9).IsFarFrom(people));

    [Fact]
    public void Four_sessions_say_nothing_about_what_is_usual()
    {
        Assert.Null(UsualSize.Of([20, 20, 20, 20]));
        Assert.Equal(new UsualSize(20, 5), UsualSize.Of([20, 20, 20, 20, 900]));
    }

    [Fact]
    public void The_same_venue_day_and_size_in_two_visits_may_be_one() =>
        Assert.Equal("twice:1:2:24 Wed, Mar 14, 09:00, Lincoln Elementary School: 24 people, as in another visit there on that day.", Only(Month(Talk(1), Talk(2, visit: 2))));

    [Fact]
    public void The_same_size_is_found_at_any_time_of_the_day() =>
        Assert.StartsWith("twice:1:2:24 ", Only(Month(Talk(1), Talk(2, visit: 2) with { Start = new TimeOnly(13, 0) })), StringComparison.Ordinal);

    [Fact]
    public void Classes_of_one_visit_and_visits_of_other_days_or_of_one_agency_and_another_size_are_not_duplicates() => Assert.Empty(Checklist.Of(Month(
        Talk(1), Talk(2) with { Start = new TimeOnly(10, 0) }, Talk(3, visit: 3) with { Start = new TimeOnly(13, 0), Contacts = 31 }, Talk(4, visit: 4) with { Date = Day.AddDays(1) })));

    [Theory]
    [InlineData(9, 30, true)]
    [InlineData(9, 44, true)]
    [InlineData(9, 45, false)]
    [InlineData(8, 15, false)]
    [InlineData(8, 16, true)]
    public void Two_agencies_are_at_one_event_when_their_minutes_overlap(int hour, int minute, bool isFound) => Assert.Equal(isFound, Checklist.Of(Month(
        Talk(1) with { AgencyId = 1 }, Talk(2, visit: 2) with { AgencyId = 2, Contacts = 31, Start = new TimeOnly(hour, minute) })).Count == 1);

    [Fact]
    public void A_visit_without_an_agency_is_of_one_too() => Assert.Equal(
        "agencies:1:2 Wed, Mar 14, 09:00, Lincoln Elementary School: logged by an agency that is not named, and by Boise Police in another visit there.",
        Only(Month(Talk(1) with { AgencyId = 1, Agency = "Boise Police" }, Talk(2, visit: 2) with { Contacts = 31 })));

    [Fact]
    public void A_talk_that_another_task_force_may_have_logged_too_is_found_once_for_a_visit()
    {
        var utah = new TalkElsewhere(5, Day, "UT", "Utah Task Force") { Agency = "Provo Police", Start = new TimeOnly(13, 0), Minutes = 45, Contacts = 24 };
        var month = Month(Talk(1), Talk(2) with { Start = new TimeOnly(10, 0) });

        Assert.Equal(
            "elsewhere:1:UT:24 Wed, Mar 14, 09:00, Lincoln Elementary School: another task force has a talk there on that day: Provo Police (Utah Task Force), 13:00, 24 people. If it was one event, agree who counts it.",
            Only(month with { Elsewhere = [utah] }));
        Assert.Empty(Checklist.Of(month with { Elsewhere = [utah with { Contacts = 90 }, utah with { VenueId = 6 }, utah with { Date = Day.AddDays(1) }] }));
    }

    [Fact]
    public void Two_agencies_at_one_venue_at_one_time_may_have_logged_one_event() => Assert.Equal(
        "agencies:1:2 Wed, Mar 14, 09:00, Lincoln Elementary School: logged by Ada County Sheriff, and by Boise Police in another visit there.",
        Only(Month(Talk(1) with { AgencyId = 1, Agency = "Boise Police" }, Talk(2, visit: 2) with { AgencyId = 2, Agency = "Ada County Sheriff", Contacts = 31 })));

    [Fact]
    public void A_venue_without_a_county_is_found_once_and_a_talk_for_several_states_never()
    {
        var items = Checklist.Of(Month(Talk(1) with { CountyFips = null }, Talk(2) with { CountyFips = null, Start = null }, Talk(3, visit: 3) with { CountyFips = null, VenueId = null, StateCode = UsState.SeveralStates }));

        Assert.Equal(["county:venue:5"], items.Select(item => item.Key));
    }

    [Fact]
    public void Summaries_of_an_import_that_nobody_has_approved_are_found_like_its_talks() => Assert.Equal(
        ["spring.csv: 1 presentation of this month and 2 summaries that are submitted with it, and nobody has approved the import."],
        Checklist.Of(Month() with { Unverified = [new UnverifiedBatch(4, "spring.csv", 1, 2)] }).Select(item => item.Sentence));

    [Fact]
    public void An_import_that_nobody_has_approved_is_found_and_cannot_be_kept_as_it_is()
    {
        var items = Checklist.Of(Month(Talk(1)) with { Unverified = [new UnverifiedBatch(4, "spring.csv", 12)] });
        var period = ReportingPeriod.Open(1, 201803);

        Assert.Throws<RuleViolation>(() => period.Keep(items[0], "It will do.", 1, TimeProvider.System));
        Assert.Equal(("import:4", "spring.csv: 12 presentations of this month, and nobody has approved the import."), (items[0].Key, items[0].Sentence));
        Assert.Throws<RuleViolation>(() => Checklist.RequireSettled(items, period.Kept));
    }

    [Fact]
    public void Two_thousand_presentations_are_checked_at_once()
    {
        var talks = Enumerable.Range(1, 2_000).Select(id => Talk(id, visit: id / 4) with { VenueId = id % 40, Contacts = id % 7 == 0 ? null : id % 90, AgencyId = id % 3 }).ToArray();
        var watch = Stopwatch.StartNew();

        Assert.NotEmpty(Checklist.Of(Month(talks)));
        Assert.True(watch.ElapsedMilliseconds < 1_000, $"It took {watch.ElapsedMilliseconds} ms.");
    }

    [Fact]
    public void A_month_is_settled_when_every_finding_is_kept()
    {
        var items = Checklist.Of(Month(Talk(1) with { Contacts = null, Basis = null }));
        var period = ReportingPeriod.Open(1, 201803);

        Assert.Contains("One item", Assert.Throws<RuleViolation>(() => Checklist.RequireSettled(items, period.Kept)).Message, StringComparison.Ordinal);
        period.Keep(items[0], "The school has lost the list.", 1, TimeProvider.System);
        Checklist.RequireSettled(items, period.Kept);
    }

    private static string Only(MonthFacts month)
    {
        var item = Assert.Single(Checklist.Of(month));
        return $"{item.Key} {item.Sentence}";
    }

    private static MonthFacts Month(params TalkFacts[] talks) => new() { Talks = talks };

    private static TalkFacts Talk(int id, int visit = 1) => new(id, visit, Day, "ID")
    {
        Start = new TimeOnly(9, 0), Minutes = 45, VenueId = 5, Place = "Lincoln Elementary School", CountyFips = "16001", PresenterId = 3, Basis = CountingBasis.Counted, Contacts = 24,
    };
}
