using Presentations.Domain;
using Presentations.Domain.Reports;

namespace Presentations.UnitTests.Reports;

public class GrantColumnTests
{
    [Theory]
    [InlineData("Program = \"=1+1\"", "Program", "=1+1")]
    [InlineData("Form = \"https://example.org/?form=7&part=\\\"2\\\"\"", "Form", "https://example.org/?form=7&part=\\\"2\\\"")]
    [InlineData("Kind = \"\"", "Kind", "")]
    public void A_fixed_text_may_hold_equals_signs(string line, string heading, string text)
    {
        var column = Assert.Single(GrantColumn.Read(line));

        Assert.Equal((heading, text, line), (column.Heading, column.Text, column.ToString()));
    }

    [Fact]
    public void Every_line_that_cannot_be_read_is_told_at_once()
    {
        var refusal = Assert.Throws<RuleViolation>(() => GrantColumn.Read("Talks = presentationz\nReached = people-reached\nfoo"));

        Assert.Equal(["Line 1: “presentationz”", "Line 3, “foo”: write"], refusal.All.Select(one => string.Join(' ', one.Message.Split(' ')[..(one.Message.StartsWith("Line 1", StringComparison.Ordinal) ? 3 : 4)])));
        Assert.All(refusal.All, one => Assert.Equal("Columns", one.Field));
    }

    [Fact]
    public void What_is_no_field_is_refused_as_it_was_typed() =>
        Assert.StartsWith("Line 1: “talks” is not a field.", Assert.Throws<RuleViolation>(() => GrantColumn.Read("A = b = talks")).Message, StringComparison.Ordinal);
}
