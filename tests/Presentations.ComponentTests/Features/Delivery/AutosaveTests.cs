using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Domain;
using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

public class AutosaveTests
{
    private readonly ManualClock clock = new(new DateTimeOffset(2018, 3, 14, 20, 2, 0, TimeSpan.Zero));
    private readonly List<TaskCompletionSource> saves = [];
    private bool answers = true;

    [Fact]
    public void What_was_typed_is_saved_within_a_second_of_the_last_key()
    {
        var draft = Draft();
        for (var key = 0; key < 5; key++)
        {
            draft.Touch();
            clock.Advance(TimeSpan.FromMilliseconds(200));
        }
        Assert.Empty(saves);

        clock.Advance(TimeSpan.FromSeconds(0.8));

        Assert.Single(saves);
    }

    [Fact]
    public void Nothing_is_saved_when_nothing_was_typed()
    {
        Draft();
        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Empty(saves);
    }

    [Fact]
    public async Task What_is_typed_during_a_save_is_saved_next()
    {
        answers = false;
        var draft = Draft();
        draft.Touch();
        clock.Advance(TimeSpan.FromSeconds(1));
        draft.Touch();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(saves);

        answers = true;
        saves[0].SetResult();
        await draft.DisposeAsync();

        Assert.Equal(2, saves.Count);
    }

    [Fact]
    public async Task A_page_that_goes_saves_what_is_still_open()
    {
        var draft = Draft();
        draft.Touch();

        await draft.DisposeAsync();

        Assert.Single(saves);
    }

    [Fact]
    public async Task After_the_form_itself_was_saved_no_draft_comes_back()
    {
        var draft = Draft();
        draft.Touch();
        await draft.StopAsync();
        draft.Touch();
        clock.Advance(TimeSpan.FromSeconds(5));

        await draft.DisposeAsync();

        Assert.Empty(saves);
    }

    [Fact]
    public void A_refused_save_is_told_and_tried_again()
    {
        var refuse = true;
        var draft = new Autosave(() => refuse ? throw new RuleViolation("The database is busy.") : Task.CompletedTask, act => act(), clock, NullLogger<Autosave>.Instance);
        draft.Touch();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("The database is busy.", draft.Trouble);

        refuse = false;
        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Null(draft.Trouble);
    }

    [Fact]
    public async Task A_draft_that_fails_is_told_tried_again_and_never_in_the_way_of_the_form_itself()
    {
        var fails = true;
        var draft = new Autosave(() => fails ? throw new InvalidOperationException("The disk is gone.") : Task.CompletedTask, act => act(), clock, NullLogger<Autosave>.Instance);
        draft.Touch();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("The draft could not be kept. What you typed is still here; save it soon.", draft.Trouble);

        await draft.StopAsync();
        draft.GoOn();
        draft.Touch();
        await draft.DisposeAsync();

        fails = false;
        var next = new Autosave(() => Task.CompletedTask, act => act(), clock, NullLogger<Autosave>.Instance);
        next.Touch();
        await next.DisposeAsync();
        Assert.Null(next.Trouble);
    }

    private Autosave Draft() => new(SaveAsync, act => act(), clock, NullLogger<Autosave>.Instance);

    private Task SaveAsync()
    {
        var save = new TaskCompletionSource();
        saves.Add(save);
        if (answers) save.SetResult();
        return save.Task;
    }
}
