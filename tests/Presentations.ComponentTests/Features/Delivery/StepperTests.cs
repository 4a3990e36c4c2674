using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

public class StepperTests : BunitContext
{
    [Theory]
    [InlineData(null, "+", "1")]
    [InlineData("27", "+", "28")]
    [InlineData("28", "−", "27")]
    [InlineData("0", "−", "0")]
    [InlineData(null, "−", "0")]
    [InlineData("1,200", "+", "1201")]
    public void The_buttons_count_up_and_down_and_never_below_nobody(string? before, string button, string after)
    {
        string? value = before;
        var stepper = Render<Stepper>(parameters => parameters.Add(one => one.Label, "Grades 3-5, session 1").Add(one => one.Value, before).Add(one => one.ValueChanged, typed => value = typed));

        stepper.FindAll("button").Single(one => one.TextContent == button).Click();

        Assert.Equal(after, value);
        Assert.Equal(after, stepper.Find("input").GetAttribute("value"));
    }

    [Theory]
    [InlineData("28")]
    [InlineData("1000000000000")]
    [InlineData("2b")]
    [InlineData(" 28 ")]
    [InlineData("")]
    public void What_is_typed_stays_as_it_was_typed(string typed)
    {
        string? value = "5";
        var stepper = Render<Stepper>(parameters => parameters.Add(one => one.Label, "x").Add(one => one.Value, value).Add(one => one.ValueChanged, now => value = now));

        stepper.Find("input").Input(typed);

        Assert.Equal(typed, value);
        Assert.Null(stepper.Find("input").GetAttribute("maxlength")); // a browser would cut it without a word
    }

    [Fact]
    public void Both_buttons_and_the_number_say_what_they_count()
    {
        var stepper = Render<Stepper>(parameters => parameters.Add(one => one.Label, "Grades 3-5, session 1"));

        Assert.Equal(["One fewer: Grades 3-5, session 1", "One more: Grades 3-5, session 1"], stepper.FindAll("button").Select(button => button.GetAttribute("aria-label")));
        Assert.Equal("Grades 3-5, session 1", stepper.Find("input").GetAttribute("aria-label"));
    }
}
