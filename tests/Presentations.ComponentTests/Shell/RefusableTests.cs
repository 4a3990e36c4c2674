using Presentations.Domain;
using Presentations.Web.Shell;

namespace Presentations.ComponentTests.Shell;

public class RefusableTests : BunitContext
{
    [Fact]
    public async Task A_second_press_while_the_first_is_at_work_does_nothing()
    {
        var (button, first, times) = (Render<Refusable>(), new TaskCompletionSource(), 0);
        Task Act()
        {
            times++;
            return first.Task;
        }

        var pressed = button.InvokeAsync(() => button.Instance.TryAsync(Act));
        await button.InvokeAsync(() => button.Instance.TryAsync(Act));
        first.SetResult();
        await pressed;

        Assert.Equal(1, times);
    }

    [Fact]
    public async Task After_a_refusal_it_can_be_tried_again()
    {
        var button = Render<Refusable>();

        await button.InvokeAsync(() => button.Instance.TryAsync(() => throw new RuleViolation("The time is taken.")));
        Assert.Equal("The time is taken.", button.Find("[role=alert]").TextContent);

        await button.InvokeAsync(() => button.Instance.TryAsync(() => Task.CompletedTask));
        Assert.Empty(button.FindAll("[role=alert]"));
    }
}
