using Presentations.Domain;
using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

public class FieldOfVisitTests
{
    [Theory]
    [InlineData("Date", "date")]
    [InlineData("Venue", "venue")]
    [InlineData("CountyFips", "place-county")]
    [InlineData("The notes", "notes")]
    [InlineData("Minutes", "session-2-minutes")]
    [InlineData("Session 2 Start", "session-2-start")]
    [InlineData("Session 1 Attendance", "session-1-count-as")]
    [InlineData("Session 2 6-8", "session-2-count-6-8")]
    [InlineData("Sessions", null)]
    [InlineData(null, null)]
    public void A_refusal_is_about_one_input_or_the_whole(string? field, string? input) =>
        Assert.Equal(input, Form.IdOf(new RuleViolation("It is refused.", field)));

    [Fact]
    public void A_refusal_of_a_session_names_it() =>
        Assert.Equal("session-2-minutes", Form.IdOf(Assert.Throws<RuleViolation>(() => new VisitForm { Sessions = [new(), new() { Minutes = "x" }] }.Read())));

    private static VisitForm Form { get; } = new() { Sessions = [new() { Minutes = "45" }, new() { Minutes = "900" }] };
}
