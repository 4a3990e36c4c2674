using Presentations.Web.Features.Totals.Map;

namespace Presentations.ComponentTests.Features.Totals.Map;

public class ColourStepsTests
{
    [Fact]
    public void Every_value_above_nothing_has_a_step_and_the_steps_leave_no_gap()
    {
        long[] values = [0, 1, 3, 8, 21, 55, 144, 377, 987, 2_584, 6_765, 17_711];
        var steps = ColourSteps.Of(values);

        Assert.Equal(ColourSteps.Most, steps.Steps.Count);
        Assert.Equal(1, steps.Steps[0].From);
        Assert.Equal(values.Max(), steps.Steps[^1].To);
        Assert.All(steps.Steps.Zip(steps.Steps.Skip(1)), pair => Assert.Equal(pair.First.To + 1, pair.Second.From));
        Assert.Equal(0, steps.StepOf(0));
        Assert.All(values.Where(value => value > 0), value => Assert.InRange(steps.StepOf(value), 1, ColourSteps.Most));
    }

    [Fact]
    public void The_bounds_between_steps_are_round() =>
        Assert.Equal([(1, 25), (26, 50), (51, 80), (81, 100), (101, 123)], ColourSteps.Of([.. Enumerable.Range(1, 123).Select(value => (long)value)]).Steps);

    [Fact]
    public void Few_different_values_make_few_steps()
    {
        Assert.Equal([(1, 7)], ColourSteps.Of([7, 7, 7]).Steps);
        Assert.Empty(ColourSteps.Of([0, 0]).Steps);
    }
}
