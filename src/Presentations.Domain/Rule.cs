using System.Diagnostics.CodeAnalysis;

namespace Presentations.Domain;

/// <summary>A rule of the product; a broken one refuses with a sentence for the person.</summary>
public static class Rule
{
    /// <param name="condition">What must hold.</param>
    /// <param name="sentence">What is wrong and what would be accepted, for the person who reads it.</param>
    /// <param name="field">The input that the sentence is about, so that a form can show it there.</param>
    public static void Require([DoesNotReturnIf(false)] bool condition, string sentence, string? field = null)
    {
        if (!condition) throw new RuleViolation(sentence, field);
    }
}

/// <summary>The product refuses, and says why in a sentence that can be shown as it is.</summary>
public class RuleViolation(string sentence, string? field = null) : Exception(sentence)
{
    /// <summary>The input that the sentence is about; null when it is about the whole.</summary>
    public string? Field { get; } = field;
}

/// <summary>Several rules are broken at once; each stands where it belongs.</summary>
public sealed class SeveralViolations : RuleViolation
{
    private SeveralViolations(IReadOnlyList<RuleViolation> all) : base(string.Join(' ', all.Where(one => one.Field is null).Select(one => one.Message).Prepend("Some fields need a look; each says what it needs."))) => All = all;

    public IReadOnlyList<RuleViolation> All { get; }

    /// <summary>Refuses what was gathered, if anything: one by itself, more than one together.</summary>
    public static void Throw(IReadOnlyList<RuleViolation> gathered)
    {
        if (gathered.Count == 1) throw gathered[0];
        if (gathered.Count > 1) throw new SeveralViolations(gathered);
    }
}
