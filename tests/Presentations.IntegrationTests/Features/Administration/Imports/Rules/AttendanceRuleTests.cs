using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports.Rules;

namespace Presentations.IntegrationTests.Features.Administration.Imports.Rules;

public class AttendanceRuleTests
{
    private const string Start = """{ "source": "x", "date": { "value": "3/14/2018" }, "state": { "value": "ID" }, "basis": { "value": "counted" }, "attendance": """;

    [Theory]
    [InlineData("45", 45)]
    [InlineData("1,245", 1245)]
    [InlineData("1 245", 1245)]
    [InlineData("45.0", 45)]
    [InlineData("45 students", 45)]
    [InlineData(" 45 ", 45)]
    public void A_total_that_nobody_split_is_unspecified(string cell, int people)
    {
        var attendance = Total(cell).Talk!.Session.Attendance;

        Assert.Equal((people, CountingBasis.Counted), (Assert.Single(attendance.Counts!).Value, attendance.Basis));
        Assert.Equal(Audience.Unspecified, attendance.Counts!.Keys.Single());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("-45")]
    [InlineData("45.5")]
    [InlineData("12,45")]
    [InlineData("1,2345")]
    [InlineData("40-50")]
    [InlineData("many")]
    [InlineData("100001")]
    [InlineData("99999999999")]
    [InlineData("~45")]
    [InlineData("45+")]
    [InlineData("over 100")]
    public void What_is_no_count_rejects_the_row(string cell) => Assert.True(Total(cell).IsRejected);

    [Fact]
    public void A_number_far_too_large_is_told_as_the_log_has_it() => Assert.Equal(
        ("attendance.total", "1000000000", "“1000000000” is too large a number."),
        Assert.Single(Total("1000000000").Problems) switch { var problem => (problem.Field, problem.Value, problem.Sentence) });

    [Theory]
    [InlineData("")]
    [InlineData("N/A")]
    [InlineData("unknown")]
    [InlineData("-")]
    [InlineData("0")]
    public void What_is_missing_stays_unknown_and_so_does_zero(string cell) => Assert.False(Total(cell).Talk!.Session.Attendance.IsKnown);

    [Fact]
    public void The_mapping_may_name_what_is_missing() =>
        Assert.False(SampleLog.Row(Start + """{ "total": { "column": "N", "missing": ["-1", "not counted"] } } }""", ("N", "-1"))!.Talk!.Session.Attendance.IsKnown);

    [Fact]
    public void The_mapping_may_say_that_zero_means_nobody()
    {
        var attendance = SampleLog.Row(Start + """{ "total": "N", "zero": "nobody" } }""", ("N", "0"))!.Talk!.Session.Attendance;

        Assert.True(attendance.IsKnown);
        Assert.Equal(0, attendance.Contacts);
    }

    [Theory]
    [InlineData("~45", 45)]
    [InlineData("45+", 45)]
    [InlineData("approx. 1,200", 1200)]
    [InlineData("about 30 people", 30)]
    [InlineData("45 (est.)", 45)]
    [InlineData("over 100", 100)]
    public void Numbers_that_call_themselves_estimates_are_taken_when_the_mapping_says_so(string cell, int people)
    {
        var attendance = SampleLog.Row(Start + """{ "total": "N", "estimates": "take" } }""", ("N", cell))!.Talk!.Session.Attendance;

        Assert.Equal((people, CountingBasis.Estimate), (attendance.Contacts, attendance.Basis));
    }

    [Fact]
    public void Thousands_may_stand_between_points()
    {
        const string Points = Start + """{ "total": "N", "thousands": "." } }""";

        Assert.Equal(1245, SampleLog.Row(Points, ("N", "1.245"))!.Talk!.Session.Attendance.Contacts);
        Assert.Equal(45, SampleLog.Row(Points, ("N", "45,0"))!.Talk!.Session.Attendance.Contacts);
    }

    [Fact]
    public void Each_audience_has_its_column_or_several_that_add_up()
    {
        var counts = SampleLog.Row(Start + """{ "audiences": { "6-8": ["Gr 6", "Gr 7"], "parents": "Parents", "educators": "Staff" } } }""",
            ("Gr 6", "20"), ("Gr 7", "25"), ("Parents", "3"), ("Staff", ""))!.Talk!.Session.Attendance.Counts!;

        Assert.Equal([("6-8", 45), ("parents", 3)], counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Value)));
    }

    [Theory]
    [InlineData("30", "50", 20)]
    [InlineData("50", "50", 0)]
    [InlineData("", "50", 50)]
    [InlineData("0", "50", 50)]
    public void The_rest_of_the_total_goes_to_one_audience(string parents, string total, int rest)
    {
        var counts = SampleLog.Row(Start + """{ "audiences": { "parents": "Parents" }, "total": "Total", "rest": "6-8" } }""", ("Parents", parents), ("Total", total))!.Talk!.Session.Attendance.Counts!;

        Assert.Equal(rest, counts.GetValueOrDefault("6-8"));
        Assert.Equal(50, counts.Values.Sum());
    }

    [Theory]
    [InlineData("30", "50", "The audiences add up to 30, the total says 50.")]
    [InlineData("60", "50", "The audiences add up to 60, more than the total of 50.")]
    public void Audiences_that_do_not_fit_the_total_reject_the_row(string parents, string total, string sentence)
    {
        var row = SampleLog.Row(Start + """{ "audiences": { "parents": "Parents" }, "total": "Total" } }""", ("Parents", parents), ("Total", total))!;

        Assert.StartsWith(sentence, Assert.Single(row.Problems).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Grades 6-8", "6-8")]
    [InlineData("k-2", "k-2")]
    [InlineData("Moms & dads", "parents")]
    [InlineData("whoever", "community")]
    [InlineData("", "community")]
    public void A_column_may_say_who_the_total_was(string cell, string audience)
    {
        var row = SampleLog.Row(Start + """{ "total": "N", "audience": { "column": "Who", "values": { "Moms & dads": "parents" }, "default": "community" } } }""", ("N", "12"), ("Who", cell))!;

        Assert.Equal(audience, Assert.Single(row.Talk!.Session.Attendance.Counts!).Key);
    }

    [Theory]
    [InlineData("sign-in sheet", CountingBasis.SignInSheet)]
    [InlineData("Registrations", CountingBasis.Registrations)]
    [InlineData("headcount", CountingBasis.Counted)]
    public void The_basis_may_come_from_a_column(string cell, CountingBasis basis)
    {
        const string Map = """{ "source": "x", "date": { "value": "3/14/2018" }, "state": { "value": "ID" }, "attendance": { "total": "N" }, "basis": { "column": "How", "values": { "headcount": "counted" } } }""";

        Assert.Equal(basis, SampleLog.Row(Map, ("N", "12"), ("How", cell))!.Talk!.Session.Attendance.Basis);
    }

    [Fact]
    public void A_log_that_does_not_say_how_it_counted_counts_as_estimated() =>
        Assert.Equal(CountingBasis.Estimate, SampleLog.Row("""{ "source": "x", "date": { "value": "3/14/2018" }, "state": { "value": "ID" }, "attendance": { "total": "N" } }""", ("N", "12"))!.Talk!.Session.Attendance.Basis);

    private static ReadRow Total(string cell) => SampleLog.Row(Start + """{ "total": "N" } }""", ("N", cell))!;
}
