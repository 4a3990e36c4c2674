using Presentations.Domain;

namespace Presentations.Data.Access;

/// <summary>The person may not write this row.</summary>
public sealed class AccessDenied(string sentence) : RuleViolation(sentence);
