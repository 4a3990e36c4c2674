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

    /// <summary>Tries all of them and refuses once, with everything that is wrong: nobody mends one input only to hear of the next.</summary>
    public static void Together(params IEnumerable<Action> rules)
    {
        var broken = new List<RuleViolation>();
        foreach (var rule in rules)
        {
            try
            {
                rule();
            }
            catch (RuleViolation violation)
            {
                broken.AddRange(violation.All);
            }
        }
        Refuse(broken);
    }

    /// <summary>Refuses what was gathered, if anything: one by itself, more than one together.</summary>
    public static void Refuse(IReadOnlyList<RuleViolation> gathered)
    {
        if (gathered is [var only]) throw only;
        if (gathered.Count > 1) throw new RuleViolation(gathered);
    }
}

/// <summary>The product refuses, and says why in a sentence that can be shown as it is.</summary>
public class RuleViolation(string sentence, string? field = null) : Exception(sentence)
{
    private readonly IReadOnlyList<RuleViolation>? all;

    /// <summary>Several at once; the message tells all of them in a row.</summary>
    public RuleViolation(IReadOnlyList<RuleViolation> all) : this(string.Join(" ", all.Select(one => one.Message).Distinct())) => this.all = all;

    /// <summary>What is wrong, one by one; itself alone when it is one thing.</summary>
    public IReadOnlyList<RuleViolation> All => all ?? [this];

    /// <summary>The input that the sentence is about; null when it is about the whole.</summary>
    public string? Field { get; } = field;
}
