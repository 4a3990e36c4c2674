namespace Presentations.Domain.Scheduling;

/// <summary>Hours, days off, closures or how much is enough speak against a time.</summary>
/// <param name="sentence">Who and why.</param>
/// <param name="mayInsist">The person answers for it and may book all the same.</param>
public sealed class NotAvailable(string sentence, bool mayInsist) : RuleViolation(sentence, "Time")
{
    public bool MayInsist { get; } = mayInsist;
}
