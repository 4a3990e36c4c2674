namespace Presentations.Domain.Scheduling;

/// <summary>The presenter is held at that time already.</summary>
public sealed class PresenterBusy(string sentence) : RuleViolation(sentence, "Time")
{
    /// <summary>The offered time for which there is no room; null when it is a visit.</summary>
    public int? OfferId { get; init; }
}
