using Presentations.Domain;
using Presentations.Domain.Periods;

namespace Presentations.Data;

/// <summary>Somebody else saved the same thing in between.</summary>
public sealed class EditConflict(string sentence) : RuleViolation(sentence)
{
    public EditConflict() : this("Somebody else changed this while you were editing. Your input is kept: compare it with what is saved now, then save again.") { }

    /// <summary>What of a month has changed since it was looked at; null when the conflict is about something else.</summary>
    public UnseenPart? Unseen { get; init; }
}

/// <summary>The same entry was sent before; it counts once.</summary>
public sealed class AlreadyEntered() : RuleViolation("This was saved already. Nothing was counted twice.");

/// <summary>The database did not answer in time.</summary>
public sealed class DatabaseBusy() : RuleViolation("The database is busy. Nothing was saved; your input is kept, try again in a moment.");
