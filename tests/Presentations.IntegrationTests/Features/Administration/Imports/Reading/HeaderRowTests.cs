using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.IntegrationTests.Features.Administration.Imports.Reading;

public class HeaderRowTests
{
    private const string Titled = "Outreach 2018,,\nprepared by the coordinator,,\n\nDate,City,# of  People\n3/1/2018,Boise,12\n";

    [Theory]
    [InlineData("date")]
    [InlineData("CITY")]
    [InlineData("# of people")]
    [InlineData("OfPeople")]
    public void The_header_is_the_first_row_that_has_the_columns_of_the_mapping(string column)
    {
        using var log = SampleLog.Of(Titled);

        Assert.Equal(4, HeaderRow.Find(LogFile.Open(log.Path), new Mapping { City = new FieldRule { Column = column } }).HeaderLine);
    }

    [Fact]
    public void Without_a_mapping_the_header_is_the_first_wide_row_of_words()
    {
        using var log = SampleLog.Of(Titled);

        Assert.Equal(4, HeaderRow.Find(LogFile.Open(log.Path)).HeaderLine);
    }

    [Fact]
    public void The_mapping_may_say_the_line_of_the_header_or_that_there_is_none()
    {
        using var log = SampleLog.Of("3/1/2018,Boise,12\n3/2/2018,Nampa,30\n");
        var file = LogFile.Open(log.Path);

        Assert.Equal(["A", "B", "C"], HeaderRow.Find(file, new Mapping { File = new FileRule { HeaderRow = 0 } }).Names);
        Assert.Equal(2, HeaderRow.Find(file, new Mapping { File = new FileRule { HeaderRow = 2 } }).HeaderLine);
        Assert.Throws<RuleViolation>(() => HeaderRow.Find(file, new Mapping { File = new FileRule { HeaderRow = 9 } }));
    }

    [Theory]
    [InlineData("B", 1)]
    [InlineData("#3", 2)]
    [InlineData("c", 2)]
    public void A_column_may_be_named_by_letter_or_number(string address, int column) =>
        Assert.Equal(column, new Columns(new SourceRow(1, ["Date", "City", "People"])).Find(address, "city"));

    [Fact]
    public void A_header_wins_over_the_letter_that_it_looks_like() =>
        Assert.Equal(2, new Columns(new SourceRow(1, ["Date", "City", "A"])).Find("a", "city"));

    [Fact]
    public void A_column_that_the_log_lacks_is_refused_with_the_nearest_one()
    {
        var refusal = Assert.Throws<RuleViolation>(() => new Columns(new SourceRow(1, ["Date", "Attendees"])).Find("Atendees", "attendance.total"));

        Assert.Equal("“attendance.total” names the column “Atendees”, which the log does not have: did you mean “Attendees”?", refusal.Message);
    }

    [Fact]
    public void A_column_that_the_log_has_twice_is_refused_with_both_numbers()
    {
        var columns = new Columns(new SourceRow(1, ["Date", "Total", "City", "total"]));

        Assert.Contains("2 or 4", Assert.Throws<RuleViolation>(() => columns.Find("Total", "attendance.total")).Message, StringComparison.Ordinal);
        Assert.Equal("#4", columns.AddressOf(3));
    }
}
