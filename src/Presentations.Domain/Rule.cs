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
