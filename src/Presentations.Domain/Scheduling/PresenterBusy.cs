namespace Presentations.Domain.Scheduling;

/// <summary>The presenter is held at that time already.</summary>
public sealed class PresenterBusy(string sentence) : RuleViolation(sentence, "Time");
