using Presentations.Data;
using Presentations.Domain;

namespace Presentations.Web.Features.Delivery;

/// <summary>What somebody types of a visit that is there already: kept as a draft, put beside what others save meanwhile, and saved.</summary>
internal sealed class VisitTyping : IAsyncDisposable
{
    private readonly Func<CorrectVisit.Typed, Task<DateTime>> keep;
    private readonly Func<CorrectVisit.Typed, VisitForm, Task<VisitMerge>> compare;
    private readonly Autosave draft;
    private Task comparing = Task.CompletedTask;

    /// <param name="keep">Keeps the draft, and answers when.</param>
    /// <param name="compare">Puts what was typed beside what is saved now.</param>
    /// <param name="onPage">Brings a call to where the page runs.</param>
    public VisitTyping(
        Func<CorrectVisit.Typed, Task<DateTime>> keep, Func<CorrectVisit.Typed, VisitForm, Task<VisitMerge>> compare, Func<Func<Task>, Task> onPage, TimeProvider clock, ILogger<Autosave> log)
    {
        (this.keep, this.compare) = (keep, compare);
        draft = new Autosave(async () => KeptAtUtc = await keep(Kept), onPage, clock, log);
    }

    public CorrectVisit.Typed? Typed { get; private set; }

    /// <summary>Null while nobody has saved since typing began.</summary>
    public VisitMerge? Merge { get; private set; }

    /// <summary>What a save would send.</summary>
    public VisitForm Form => Merge?.Merged() ?? Typed!.Form;

    /// <summary>Since the page was opened; null when nothing was kept yet.</summary>
    public DateTime? KeptAtUtc { get; private set; }

    /// <summary>Why the draft was not kept; null when it was.</summary>
    public string? Trouble => draft.Trouble;

    /// <summary>Why it was not saved.</summary>
    public RuleViolation? Refusal { get; private set; }

    /// <summary>Also while what somebody else saved first is read and compared.</summary>
    public bool IsSaving { get; private set; }

    /// <summary>With what it was compared, which is not always what is saved by now.</summary>
    private CorrectVisit.Typed Kept => new(Form, Merge?.Saved ?? Typed!.Read);

    /// <param name="saved">As it stands now; null when nothing can be saved to it any more.</param>
    public Task BeginAsync(CorrectVisit.Typed begun, VisitForm? saved) => comparing = CompareAsync(begun, saved);

    public void Touch() => draft.Touch();

    /// <summary>Until it goes on, nothing more is kept.</summary>
    public Task StopAsync() => draft.StopAsync();

    /// <param name="contested">Reads anew after somebody else saved first, and begins with it.</param>
    public async Task SaveAsync(Func<VisitForm, Task> save, Func<Task> contested)
    {
        if (IsSaving) return;
        (IsSaving, Refusal) = (true, null);
        try
        {
            if (await TrySaveAsync(save)) return;
            // Kept first: whatever page comes next finds it. That page has it then, and a draft kept here would come back.
            await keep(Kept);
            await contested();
            await comparing;
        }
        catch (RuleViolation violation)
        {
            Refusal = violation;
            draft.GoOn();
            draft.Touch();
        }
        IsSaving = false;
    }

    /// <summary>What was typed becomes something else; a refusal lets the typing go on.</summary>
    public async Task EndAsync(Func<VisitForm, Task> end)
    {
        await draft.StopAsync();
        try
        {
            await end(Form);
        }
        catch (RuleViolation)
        {
            draft.GoOn();
            throw;
        }
    }

    public ValueTask DisposeAsync() => draft.DisposeAsync();

    /// <summary>False when somebody else saved first.</summary>
    private async Task<bool> TrySaveAsync(Func<VisitForm, Task> save)
    {
        await draft.StopAsync();
        try
        {
            await save(Form);
            return true;
        }
        catch (EditConflict)
        {
            return false;
        }
    }

    private async Task CompareAsync(CorrectVisit.Typed begun, VisitForm? saved)
    {
        var merge = saved is null || begun.Form.Version == saved.Version ? null : await compare(begun, saved);
        (Typed, Merge) = merge is { Differences.Count: 0 } ? (CorrectVisit.Begin(saved!), null) : (begun, merge);
        draft.GoOn();
    }
}
