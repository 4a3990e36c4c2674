namespace Presentations.IntegrationTests.Features.Administration.Imports.Rules;

public class TimeRuleTests
{
    private const string Map = """{ "source": "x", "date": "Day", "state": { "value": "CA" } """;

    [Theory]
    [InlineData("3/14/2018")]
    [InlineData("03/14/18")]
    [InlineData("3-14-2018")]
    [InlineData("2018-03-14")]
    [InlineData("20180314")]
    [InlineData("14-Mar-18")]
    [InlineData("14 March 2018")]
    [InlineData("Mar 14, 2018")]
    [InlineData("March 14th, 2018")]
    [InlineData("Wed, March 14, 2018")]
    [InlineData("Wednesday 3/14/2018")]
    [InlineData("43173")]
    [InlineData("43173.4375")]
    [InlineData("March 14, 2018 10:00 AM")]
    [InlineData("3/14/2018 10:00")]
    [InlineData("3/14/2018 at 10am")]
    [InlineData("2018-03-14T22:30:00-07:00")]
    [InlineData("2018-03-15T05:30:00Z")]
    [InlineData("2018-03-14T23:59:59.123-07:00")]
    public void A_day_is_read_in_the_forms_that_logs_use(string cell) => Assert.Equal(new DateOnly(2018, 3, 14), Day(cell));

    [Theory]
    [InlineData("Total")]
    [InlineData("13/14/2018")]
    [InlineData("2/29/2018")]
    [InlineData("March 14")]
    [InlineData("3/14-3/15/2018")]
    [InlineData("3/14/2018 25:00")]
    [InlineData("12")]
    public void What_is_no_day_rejects_the_row_with_the_cell(string cell)
    {
        var problem = Assert.Single(SampleLog.Row(Map + "}", ("Day", cell))!.Problems);

        Assert.Equal(("date", cell, 2), (problem.Field, problem.Value, problem.Line));
        Assert.Contains("is not a day", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mapping_may_name_the_forms_of_days()
    {
        const string European = """{ "source": "x", "date": { "column": "Day", "formats": ["d/M/yyyy", "d.M.yyyy H:mm"] }, "state": { "value": "CA" } }""";

        Assert.Equal(new DateOnly(2018, 3, 4), SampleLog.Row(European, ("Day", "4/3/2018"))!.Talk!.Date);
        Assert.Equal(new TimeOnly(17, 30), SampleLog.Row(European, ("Day", "4.3.2018 17:30"))!.Talk!.Session.Start);
        Assert.True(SampleLog.Row(European, ("Day", "2018-03-04"))!.IsRejected);
    }

    [Fact]
    public void Every_day_since_the_program_began_survives_each_way_of_writing_it()
    {
        string[] forms = ["yyyy-MM-dd", "M/d/yyyy", "d-MMM-yy", "MMMM d, yyyy", "dddd, MMM d yyyy", "yyyyMMdd"];
        for (var day = new DateOnly(1998, 1, 1); day.Year < 2026; day = day.AddDays(13))
        {
            Assert.All(forms, form => Assert.Equal(day, Day(day.ToString(form, System.Globalization.CultureInfo.InvariantCulture))));
        }
    }

    [Theory]
    [InlineData("18:30", 18, 30)]
    [InlineData("6:30 PM", 18, 30)]
    [InlineData("6:30p.m.", 18, 30)]
    [InlineData("6pm", 18, 0)]
    [InlineData("12 AM", 0, 0)]
    [InlineData("0930", 9, 30)]
    [InlineData("9:00 - 10:30 AM", 9, 0)]
    [InlineData("1:00-2:30 PM", 13, 0)]
    [InlineData("11:00–1:00 PM", 11, 0)]
    [InlineData("noon", 12, 0)]
    [InlineData("0.75", 18, 0)]
    [InlineData("09:15:00", 9, 15)]
    [InlineData("3/14/2018 09:15", 9, 15)]
    [InlineData("2018-03-14T09:15:00", 9, 15)]
    public void A_start_in_its_own_column_is_read(string cell, int hour, int minute) =>
        Assert.Equal(new TimeOnly(hour, minute), SampleLog.Row(Map + """, "start": "Time" }""", ("Day", "3/14/2018"), ("Time", cell))!.Talk!.Session.Start);

    [Theory]
    [InlineData("AM session")]
    [InlineData("25:00")]
    [InlineData("13:00 PM")]
    public void What_is_no_clock_time_rejects_the_row_unless_the_mapping_has_a_word_for_it(string cell)
    {
        Assert.True(SampleLog.Row(Map + """, "start": "Time" }""", ("Day", "3/14/2018"), ("Time", cell))!.IsRejected);
        Assert.Null(SampleLog.Row(Map + """, "start": { "column": "Time", "default": "" } }""", ("Day", "3/14/2018"), ("Time", cell))!.Talk!.Session.Start);
        Assert.Equal(new TimeOnly(9, 0), SampleLog.Row(Map + """, "start": { "column": "Time", "values": { "AM session": "9:00", "25:00": "9:00", "13:00 PM": "9:00" } } }""", ("Day", "3/14/2018"), ("Time", cell))!.Talk!.Session.Start);
    }

    [Fact]
    public void A_day_in_utc_becomes_the_local_day_and_an_offset_is_the_place_s_own()
    {
        var utc = SampleLog.Row(Map + "}", ("Day", "2018-11-01T01:00:00Z"))!.Talk!;
        var offset = SampleLog.Row(Map + "}", ("Day", "2018-10-31T23:00:00-04:00"))!.Talk!;

        Assert.Equal((new DateOnly(2018, 10, 31), new TimeOnly(18, 0)), (utc.Date, utc.Session.Start));
        Assert.Equal((new DateOnly(2018, 10, 31), new TimeOnly(23, 0)), (offset.Date, offset.Session.Start));
    }

    [Theory]
    [InlineData("yyyy-MM-ddTHH:mm:ssK", "2018-11-01T01:00:00Z", "2018-10-31 18:00")]
    [InlineData("yyyy-MM-dd'T'HH:mm:ss'Z'", "2018-11-01T01:00:00Z", "2018-10-31 18:00")]
    [InlineData("M/d/yyyy HH:mm zzz", "11/1/2018 01:00 +00:00", "2018-10-31 18:00")]
    [InlineData("yyyy-MM-ddTHH:mm:ssK", "2018-10-31T23:00:00-04:00", "2018-10-31 23:00")]
    [InlineData("yyyy-MM-ddTHH:mm:ssK", "2018-11-01T01:00:00", "2018-11-01 01:00")]
    public void A_form_that_the_mapping_names_tells_utc_from_the_clock_of_the_place_too(string form, string cell, string local)
    {
        var talk = SampleLog.Row($$"""{ "source": "x", "date": { "column": "Day", "formats": ["{{form}}"] }, "state": { "value": "CA" } }""", ("Day", cell))!.Talk!;

        Assert.Equal(local, $"{talk.Date:yyyy-MM-dd} {talk.Session.Start:HH:mm}");
    }

    [Theory]
    [InlineData("90", 90)]
    [InlineData("90.0", 90)]
    [InlineData("1:30", 90)]
    [InlineData("01:30:00", 90)]
    [InlineData("PT1H30M", 90)]
    [InlineData("PT90M", 90)]
    [InlineData("PT5400S", 90)]
    [InlineData("1 hr 30 min", 90)]
    [InlineData("1h30m", 90)]
    [InlineData("1.5 hours", 90)]
    [InlineData("1 hour and 30 minutes", 90)]
    [InlineData("90 mins.", 90)]
    public void A_length_is_read_in_the_forms_that_logs_use(string cell, int minutes) => Assert.Equal(minutes, Minutes(cell));

    [Theory]
    [InlineData("1.5", 90)]
    [InlineData("0.75", 45)]
    [InlineData("45 min", 45)]
    public void A_bare_number_may_count_hours(string cell, int minutes) =>
        Assert.Equal(minutes, SampleLog.Row(Map + """, "minutes": { "column": "Length", "unit": "hours" } }""", ("Day", "3/14/2018"), ("Length", cell))!.Talk!.Session.Minutes);

    [Theory]
    [InlineData("PT80H", "is 4,800 minutes, outside 5 to 480")]
    [InlineData("4", "outside 5 to 480")]
    [InlineData("all day", "is not a length")]
    [InlineData("P", "is not a length")]
    public void A_length_out_of_bounds_rejects_the_row_unless_the_mapping_lets_it_go(string cell, string sentence)
    {
        var strict = SampleLog.Row(Map + """, "minutes": "Length" }""", ("Day", "3/14/2018"), ("Length", cell))!;
        var lenient = SampleLog.Row(Map + """, "minutes": { "column": "Length", "default": "" } }""", ("Day", "3/14/2018"), ("Length", cell))!;

        Assert.Contains(sentence, Assert.Single(strict.Problems).Sentence, StringComparison.Ordinal);
        Assert.Null(lenient.Talk!.Session.Minutes);
        Assert.Contains("Taken as not known.", Assert.Single(lenient.Warnings, warning => warning.Field == "minutes").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_length_the_end_tells_it()
    {
        var apart = SampleLog.Row(Map + """, "start": "From", "end": "To" }""", ("Day", "3/14/2018"), ("From", "9:00"), ("To", "10:30"))!;
        var together = SampleLog.Row(Map + """, "start": "Time", "end": "Time" }""", ("Day", "3/14/2018"), ("Time", "1:00-2:15 PM"))!;

        Assert.Equal((90, 75), (apart.Talk!.Session.Minutes, together.Talk!.Session.Minutes));
    }

    private static DateOnly? Day(string cell) => SampleLog.Row(Map + "}", ("Day", cell))!.Talk?.Date;

    private static int? Minutes(string cell) => SampleLog.Row(Map + """, "minutes": "Length" }""", ("Day", "3/14/2018"), ("Length", cell))!.Talk?.Session.Minutes;
}
