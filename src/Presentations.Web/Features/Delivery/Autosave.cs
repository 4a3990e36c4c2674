using Presentations.Domain;

namespace Presentations.Web.Features.Delivery;

/// <summary>Saves a moment after the last change, one save at a time; what is still open is saved when the page goes.</summary>
internal sealed class Autosave : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    private readonly Func<Task> save;
    private readonly ILogger<Autosave> log;
    private readonly ITimer timer;
    private bool isOpen, isStopped;
    private Task running = Task.CompletedTask;

    /// <param name="save">Runs where the page runs, so that it reads a form that stands still.</param>
    /// <param name="onPage">Brings a call to where the page runs.</param>
    public Autosave(Func<Task> save, Func<Func<Task>, Task> onPage, TimeProvider clock, ILogger<Autosave> log)
    {
        (this.save, this.log) = (save, log);
        timer = clock.CreateTimer(_ => _ = onPage(SaveAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Why the last save did not succeed; null when it did.</summary>
    public string? Trouble { get; private set; }

    public void Touch()
    {
        if (isStopped) return;
        isOpen = true;
        timer.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits for a save under way and begins no other: the form itself is being saved or thrown away.</summary>
    public async Task StopAsync()
    {
        (isOpen, isStopped) = (false, true);
        await running;
    }

    public void GoOn() => isStopped = false;

    public async ValueTask DisposeAsync()
    {
        await timer.DisposeAsync();
        await SaveAsync();
    }

    private Task SaveAsync() => running.IsCompleted ? running = RunAsync() : running;

    private async Task RunAsync()
    {
        while (isOpen)
        {
            isOpen = false;
            try
            {
                await save();
                Trouble = null;
            }
            catch (RuleViolation refusal)
            {
                TryAgain(refusal.Message);
                return;
            }
            catch (Exception fault)
            {
                // A draft is a safety net: that it tears must not take the form with it, which is being saved or still being typed.
                log.LogError(fault, "A draft could not be kept.");
                TryAgain("The draft could not be kept. What you typed is still here; save it soon.");
                return;
            }
        }
    }

    private void TryAgain(string trouble)
    {
        Trouble = trouble;
        if (isStopped) return;
        isOpen = true;
        timer.Change(Retry, Timeout.InfiniteTimeSpan);
    }
}
