using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

/// <summary>I type a visit that I read as version 1, and somebody else saves versions of it first.</summary>
public class VisitTypingTests : IAsyncDisposable
{
    private readonly ManualClock clock = new(new DateTimeOffset(2018, 3, 14, 20, 2, 0, TimeSpan.Zero));
    private readonly List<CorrectVisit.Typed> kept = [];
    private readonly VisitTyping typing;
    private Task compared = Task.CompletedTask;
    private bool isBusy;
    private int sent;

    public VisitTypingTests() => typing = new(KeepAsync, CompareAsync, act => act(), clock, NullLogger<Autosave>.Instance);

    [Fact]
    public async Task Saving_lasts_until_what_the_other_person_saved_is_compared()
    {
        var comparison = new TaskCompletionSource();
        compared = comparison.Task;
        await TypeAsync("Bring a cable.");

        var saving = SaveAgainstAsync(Saved(2, "Ring twice."));
        await SaveAgainstAsync(Saved(3, "Ring three times."));
        Assert.True(typing.IsSaving);
        Assert.Equal(1, sent);
        comparison.SetResult();
        await saving;

        Assert.False(typing.IsSaving);
        Assert.Equal(2, typing.Merge!.Saved.Version);
    }

    [Fact]
    public async Task What_another_saves_last_is_theirs_however_often_I_lose()
    {
        await TypeAsync("Bring a cable.");
        await SaveAgainstAsync(Saved(2));
        await SaveAgainstAsync(Saved(3, "Bring a cable.", lead: 2));

        Assert.Equal([1, 2], kept.Select(one => one.Read.Version));
        Assert.Equal(2, typing.Merge!.Merged().LeadPresenterId);
    }

    [Fact]
    public async Task A_page_that_reads_anew_and_cannot_compare_keeps_what_was_compared_before()
    {
        await TypeAsync("Bring a cable.");
        await SaveAgainstAsync(Saved(2));

        await typing.SaveAsync(Lose, () => throw new DatabaseBusy());
        await typing.SaveAsync(Lose, () => throw new DatabaseBusy());

        Assert.Equal([1, 2, 2], kept.Select(one => one.Read.Version));
        Assert.Equal([1, 2, 2], kept.Select(one => one.Form.Version));
    }

    [Fact]
    public async Task A_draft_that_a_busy_database_refuses_is_told_and_kept_a_moment_later()
    {
        await TypeAsync("Bring a cable.");
        isBusy = true;

        await SaveAgainstAsync(Saved(2));
        Assert.IsType<DatabaseBusy>(typing.Refusal);
        Assert.False(typing.IsSaving);

        isBusy = false;
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Bring a cable.", Assert.Single(kept).Form.Notes);
    }

    [Fact]
    public async Task A_refused_save_lets_the_draft_go_on()
    {
        await TypeAsync("Bring a cable.");

        await typing.SaveAsync(_ => throw new RuleViolation("Say why."), () => Task.CompletedTask);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("Say why.", typing.Refusal!.Message);
        Assert.Equal("Bring a cable.", Assert.Single(kept).Form.Notes);
    }

    public async ValueTask DisposeAsync()
    {
        await typing.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task TypeAsync(string notes)
    {
        await typing.BeginAsync(CorrectVisit.Begin(Saved(1)), Saved(1));
        typing.Typed!.Form.Notes = notes;
    }

    /// <summary>A save that loses, after which the page goes on with the draft beside what is saved now.</summary>
    private Task SaveAgainstAsync(VisitForm saved) => typing.SaveAsync(Lose, () =>
    {
        _ = typing.BeginAsync(kept[^1], saved);
        return Task.CompletedTask;
    });

    private Task Lose(VisitForm form)
    {
        sent++;
        throw new EditConflict();
    }

    private Task<DateTime> KeepAsync(CorrectVisit.Typed typed)
    {
        if (isBusy) throw new DatabaseBusy();
        kept.Add(typed);
        return Task.FromResult(clock.GetUtcNow().UtcDateTime);
    }

    private async Task<VisitMerge> CompareAsync(CorrectVisit.Typed mine, VisitForm saved)
    {
        await compared;
        return new VisitMerge(mine.Read, mine.Form, saved, new(new(1, [], [], [], []), [new(1, "Ada"), new(2, "Ben")]));
    }

    private static VisitForm Saved(int version, string? notes = null, int lead = 1) =>
        new() { Version = version, OwnerId = 1, LeadPresenterId = lead, Date = new(2018, 3, 14), Place = new() { VenueId = 5, VenueText = "Lincoln" }, Notes = notes };
}
