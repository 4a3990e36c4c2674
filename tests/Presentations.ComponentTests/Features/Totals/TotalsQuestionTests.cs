using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.ComponentTests.Features.Totals;

public class TotalsQuestionTests
{
    private static readonly TotalsQuestion Question = new()
    {
        Days = new DateRange(new(2018, 3, 1), new(2018, 5, 31)), State = "CA", Owner = "CA-LA", Kind = Kind.OutreachEvent, Audience = "6-8", By = TotalsBy.TaskForce,
    };

    [Fact]
    public void A_question_survives_its_address()
    {
        var address = Question.At("/totals/explore");

        Assert.Equal("/totals/explore?from=2018-03-01&to=2018-05-31&state=CA&owner=CA-LA&kind=outreach-event&audience=6-8&by=task-force", address);
        Assert.Equal(Question, TotalsQuestion.Read(address["/totals/explore".Length..]));
    }

    [Theory]
    [InlineData("/totals/explore?period=fiscal-year&year=2018&owner=CA-LA")]
    [InlineData("/totals/explore?period=campaign-3")]
    [InlineData("/totals/explore?period=grant-12&by=month")]
    public void A_period_that_goes_by_a_name_keeps_it_in_the_address_whatever_its_days(string address)
    {
        var question = TotalsQuestion.Read(address["/totals/explore".Length..]);

        Assert.Equal(address, (question with { Days = new DateRange(new(2018, 3, 1), new(2018, 5, 31)) }).At("/totals/explore"));
    }

    [Fact]
    public void The_talks_behind_a_named_period_are_asked_for_by_its_days() => Assert.Equal(
        "/presentations?from=2018-03-01&to=2018-05-31", TalksBehind.At(TotalsQuestion.Read("?period=campaign-3") with { Days = new DateRange(new(2018, 3, 1), new(2018, 5, 31)) }));

    [Fact]
    public void What_was_not_asked_is_not_in_the_address() => Assert.Equal("/totals/explore", new TotalsQuestion().At("/totals/explore"));

    [Fact]
    public void A_form_that_asks_for_figures_as_submitted_without_a_day_gets_no_other_figures()
    {
        var refusal = Assert.Throws<RuleViolation>(() => TotalsQuestion.Read("?period=&status=&as-submitted=")).Message;

        Assert.Equal("Say by the end of which day: figures as submitted are those of a day.", refusal);
        Assert.Equal(refusal, Assert.Throws<RuleViolation>(() => AskedFigures.Read("?mapping=1&period=1&status=&as-submitted=", FigureStatus.Recorded)).Message);
        Assert.Equal(new AskedFigures(FigureStatus.Approved), AskedFigures.Read("?as-submitted=", FigureStatus.Approved));
        Assert.Equal(TypedFilters.AsSubmittedOnADay, TypedFilters.Of("?period=&status=&as-submitted=").Status);
    }

    [Theory]
    [InlineData("approved")]
    [InlineData("recorded")]
    public void A_day_beside_figures_of_now_is_not_dropped_but_refused_with_what_can_be_asked(string status)
    {
        var refusal = Assert.Throws<RuleViolation>(() => TotalsQuestion.Read($"?status={status}&as-submitted=2018-06-30")).Message;

        Assert.Equal($"“{status}” asks for figures of now, and 2018-06-30 for those that had been submitted by the end of that day: choose “As submitted on a day”, or empty the day.", refusal);
        Assert.Equal(refusal, Assert.Throws<RuleViolation>(() => AskedFigures.Read($"?status={status}&as-submitted=2018-06-30", FigureStatus.Approved)).Message);
        Assert.Equal(refusal, Assert.Throws<RuleViolation>(() => LinesQuestion.Read($"?status={status}&as-submitted=2018-06-30")).Message);
    }

    [Fact]
    public void Figures_of_a_day_lead_to_the_presentations_of_that_day() => Assert.Equal(
        "/totals/lines?from=2018-03-01&to=2018-05-31&state=ID&as-submitted=2018-06-30",
        TalksBehind.OfLine(new TotalsQuestion { Days = Question.Days, AsSubmitted = new(2018, 6, 30) }, TotalsBy.State, Tables.Row("ID", "Idaho", 1)));

    [Fact]
    public void Figures_as_known_now_are_named_in_a_sentence() => Assert.Equal("Figures as known now", new AskedFigures(FigureStatus.KnownNow).InWords);

    [Fact]
    public void A_form_sends_empty_fields_that_ask_for_nothing() => Assert.Equal(new TotalsQuestion(), TotalsQuestion.Read("?period=&year=2018&from=&to=&kind=&by="));

    [Theory]
    [InlineData("/totals/explore?status=approved", FigureStatus.Approved, null)]
    [InlineData("/totals/explore?status=known-now", FigureStatus.KnownNow, null)]
    [InlineData("/totals/explore?as-submitted=2018-06-30", FigureStatus.Recorded, "2018-06-30")]
    public void Official_figures_have_an_address(string address, FigureStatus status, string? day)
    {
        var question = TotalsQuestion.Read(address["/totals/explore".Length..]);

        Assert.Equal((status, day), (question.Status, TotalsQuestion.Iso(question.AsSubmitted)));
        Assert.Equal(address, question.At("/totals/explore"));
    }

    [Fact]
    public void The_figures_of_a_day_are_those_of_its_end_in_utc() =>
        Assert.Equal(new DateTime(2018, 7, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(-1), TotalsQuestion.Read("?as-submitted=2018-06-30&status=").AsSubmittedUtc);

    [Fact]
    public void A_period_and_its_year_win_over_the_days_beside_them() =>
        Assert.Equal(new DateRange(new(2017, 10, 1), new(2017, 12, 31)), TotalsQuestion.Read("?period=federal-quarter-1&year=2018&from=2018-03-01&to=2018-03-02").Days);

    [Fact]
    public void A_year_alone_means_all_of_it() => Assert.Equal(new DateRange(new(2017, 1, 1), new(2017, 12, 31)), TotalsQuestion.Read("?year=2017").Days);

    [Theory]
    [InlineData("?year=20180", "“20180” is not a year from 1998 to 2100.")]
    [InlineData("?from=March", "“March” is not a day; write it as 2018-03-01.")]
    [InlineData("?from=1990-01-01", "1990-01-01 lies outside 1998 to 2100.")]
    [InlineData("?from=2018-05-01&to=2018-03-01", "The range ends on 2018-03-01, before it begins on 2018-05-01.")]
    [InlineData("?status=final", "“final” is not one of recorded, approved, known-now.")]
    [InlineData("?kind=show", "“show” is not one of presentation, training, outreach-event.")]
    public void What_cannot_be_read_is_refused_with_what_would_be(string query, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<RuleViolation>(() => TotalsQuestion.Read(query)).Message);

    [Fact]
    public void Every_line_leads_to_the_talks_behind_it()
    {
        var asked = new TotalsQuestion { Days = Question.Days, By = TotalsBy.County };

        Assert.Equal("/presentations?from=2018-03-01&to=2018-05-31&county=16001", TalksBehind.OfLine(asked, TotalsBy.County, Tables.Row("16001", "Ada", 1)));
        Assert.Equal("/presentations?from=2018-03-01&to=2018-05-31&state=ID&county=unknown", TalksBehind.OfLine(asked, TotalsBy.County, Tables.Row("ID-unknown", "County not known", 1)));
        Assert.Equal("/presentations?from=2018-03-01&to=2018-05-31&owner=ID&count=unknown", TalksBehind.OfLine(asked, TotalsBy.TaskForce, Tables.Row("ID", "Idaho", 1), withoutCount: true));
        Assert.Equal("/presentations?from=2018-03-01&to=2018-05-31&kind=outreach-event", TalksBehind.OfLine(asked, TotalsBy.Kind, Tables.Row("outreach-event", "Outreach event", 1)));
        Assert.Equal("/presentations?from=2018-03-01&to=2018-05-31&topic=gaming", TalksBehind.OfLine(asked, TotalsBy.Topic, Tables.Row("gaming", "Gaming", 1)));
    }

    [Fact]
    public void The_talks_of_a_month_are_those_of_its_days_in_the_range() =>
        Assert.Equal("/presentations?from=2018-03-05&to=2018-03-31", TalksBehind.OfLine(
            new TotalsQuestion { Days = new DateRange(new(2018, 3, 5), new(2018, 4, 20)) }, TotalsBy.Month, Tables.Row("2018-03", "March 2018", 1)));
}
