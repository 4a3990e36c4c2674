using Presentations.Web.Shell;

namespace Presentations.ComponentTests.Shell;

public class CsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("Boise", "Boise")]
    [InlineData("a=b", "a=b")]
    public void Text_that_a_spreadsheet_would_run_is_neutralised(string text, string cell) =>
        Assert.Equal($"Name\r\n{cell}\r\n", Csv.Of(["Name"], [[text]]));

    [Fact]
    public void Commas_quotes_and_line_breaks_stay_in_their_cell() =>
        Assert.Equal("a,b,c\r\n\"x, y\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n", Csv.Of(["a", "b", "c"], [["x, y", "say \"hi\"", "two\nlines"]]));

    [Fact]
    public void Numbers_are_plain_and_what_is_not_known_is_empty() =>
        Assert.Equal("a,b\r\n391208,\r\n", Csv.Of(["a", "b"], [[391_208L, null]]));

    [Fact]
    public void A_file_says_that_it_is_UTF8() => Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'a'], Csv.File("a"));
}
