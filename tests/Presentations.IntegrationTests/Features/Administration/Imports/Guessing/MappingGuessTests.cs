using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports.Guessing;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.IntegrationTests.Features.Administration.Imports.Guessing;

/// <summary>Each layout with what its columns are, in the mapping's words; a column that means nothing to us is to be left alone.</summary>
public class MappingGuessTests
{
    public static TheoryData<string, string> Layouts => new()
    {
        {
            "outreach_log.csv",
            """
            Date=date, Start Time=start, Length (min)=minutes, School=venue, City=city, County=county, State=state, Zip Code=zip,
            K-2=attendance.audiences.k-2, 3-5=attendance.audiences.3-5, 6-8=attendance.audiences.6-8, 9-12=attendance.audiences.9-12,
            Parents=attendance.audiences.parents, Teachers=attendance.audiences.educators, Topic(s) Covered=topics, Presenter(s)=presenter, Comments=notes
            """
        },
        {
            "parish_events.csv",
            """
            Event Type=kind, Presentation Date=date, Begin=start, End=end, Host Organization=venue, Town=city, Parish=county, Audience Type=attendance.audience,
            # of Attendees=attendance.total, Lead Agency=agency, Partner Agencies=partners, Subject=topics, Language=language, Status=rows.take,
            Entry No.=rows.id, Fax=, Description=notes
            """
        },
        {
            "rladies_us_events.csv",
            """
            id=rows.id, dateTime=date, duration=minutes, status=rows.take, title=title, yesCount=attendance.total, waitlistCount=, totalCount=,
            venue_name=venue, venue_city=city, venue_state=state, venue_country=, venue_postalCode=zip, venue_count=, group_name=, group_urlname=, eventUrl=
            """
        },
        {
            "quarterly_sums.csv",
            """
            State=state, Qtr=period.quarter, Fiscal Year=period.year, Number of Presentations=presentations, Students=attendance.audiences.unspecified,
            Adults=attendance.audiences.community, Total Reached=attendance.total, Remarks=notes
            """
        },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void At_least_nine_in_ten_columns_are_guessed_right(string name, string expected)
    {
        var mapping = Guess(name);
        var guessed = mapping.NamedColumns().GroupBy(pair => pair.Column).ToDictionary(pair => pair.Key, pair => pair.First().Place);
        var columns = expected.Split(',', StringSplitOptions.TrimEntries).Select(pair => pair.Split('=')).ToList();

        var wrong = columns.Where(pair => guessed.GetValueOrDefault(pair[0], "") != pair[1]).Select(pair => $"{pair[0]}: {guessed.GetValueOrDefault(pair[0])}").ToList();

        Assert.True(wrong.Count <= columns.Count / 10, string.Join(", ", wrong));
    }

    [Fact]
    public void A_guessed_mapping_takes_a_log_with_titles_estimates_and_a_line_of_totals()
    {
        var rows = SampleLog.ReadFile(SampleLog.Kept("outreach_log.csv"), Guess("outreach_log.csv"));

        Assert.Equal(4, rows.Count(row => row?.Talk is not null));
        Assert.Single(rows, row => row is null);
        Assert.Equal((1108, 126), (rows[3]!.Talk!.Session.Attendance.Contacts, rows[0]!.Talk!.Session.Attendance.Contacts));
        Assert.Equal(CountingBasis.Estimate, rows[0]!.Talk!.Session.Attendance.Basis);
        Assert.Equal(["cyberbullying", "gaming"], rows[0]!.Talk!.Session.Topics.Order());
        Assert.Equal(["Det. A. Reyes", "Ofc. B. Lund"], rows[2]!.Talk!.Presenters);
    }

    [Fact]
    public void Rows_that_a_status_calls_cancelled_are_left_out() =>
        Assert.Equal(["Held"], Assert.Single(Guess("parish_events.csv").Rows!.Take!).Is!);

    [Fact]
    public void A_log_of_sums_is_guessed_as_summaries_of_fiscal_quarters()
    {
        var mapping = Guess("quarterly_sums.csv");
        var first = SampleLog.ReadFile(SampleLog.Kept("quarterly_sums.csv"), mapping)[0]!.Summary!;

        Assert.Equal((new DateOnly(2017, 10, 1), new DateOnly(2017, 12, 31), 41, 2052), (first.FirstDay, first.LastDay, first.Presentations, first.Contacts));
    }

    [Fact]
    public void A_guess_is_a_mapping_that_can_be_saved_and_read_again()
    {
        foreach (var name in new[] { "outreach_log.csv", "rladies_us_events.csv", "quarterly_sums.csv" })
        {
            var written = MappingJson.Write(Guess(name));
            Assert.Equal(written, MappingJson.Write(MappingJson.Parse(written)));
        }
    }

    [Fact]
    public void Days_that_cannot_be_months_make_the_day_come_first()
    {
        using var log = SampleLog.Of("Date,State\n14/3/2018,ID\n2/4/2018,ID\n");

        var mapping = MappingGuess.Of(LogFile.Open(log.Path), "x", SampleLog.Book);

        Assert.Equal(new DateOnly(2018, 4, 2), SampleLog.ReadFile(log.Path, mapping)[1]!.Talk!.Date);
    }

    private static Mapping Guess(string name) => MappingGuess.Of(LogFile.Open(SampleLog.Kept(name)), name, SampleLog.Book);
}
