using System.Globalization;
using Presentations.Domain.Totals;

namespace Presentations.UnitTests.Totals;

public class RangeWordsTests
{
    [Theory]
    [InlineData("2018-03-01", "2018-05-31", "In March–May 2018")]
    [InlineData("2018-03-01", "2018-03-31", "In March 2018")]
    [InlineData("2018-01-01", "2018-12-31", "In 2018")]
    [InlineData("2015-01-01", "2018-12-31", "In 2015–2018")]
    [InlineData("2017-10-01", "2018-09-30", "In October 2017–September 2018")]
    [InlineData("2018-03-05", "2018-04-12", "Between March 5 and April 12, 2018")]
    [InlineData("2017-12-05", "2018-01-03", "Between December 5, 2017 and January 3, 2018")]
    [InlineData("2018-03-05", "2018-03-05", "On March 5, 2018")]
    public void A_range_opens_a_sentence(string first, string last, string opening) =>
        Assert.Equal(opening, new DateRange(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)).AsOpening());
}
