using Presentations.Domain.Totals;

namespace Presentations.UnitTests.Totals;

public class CompletenessTests
{
    [Theory]
    [InlineData(52, 61, 118, "52 of 61 task forces in; 118 past talks without a count")]
    [InlineData(1, 1, 1, "1 of 1 task force in; 1 past talk without a count")]
    [InlineData(61, 61, 0, "61 of 61 task forces in; every past talk has a count")]
    [InlineData(0, 0, 0, "No task force in this figure covers this; every past talk has a count")]
    public void Completeness_is_said_in_words(int inside, int of, long withoutCount, string words) =>
        Assert.Equal(words, new Completeness(inside, of, withoutCount).InWords);
}
