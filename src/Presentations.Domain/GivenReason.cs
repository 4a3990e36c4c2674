namespace Presentations.Domain;

/// <summary>Why somebody did something, for whoever reads it later.</summary>
public static class GivenReason
{
    /// <summary>The input that a refusal is about, on every form.</summary>
    public const string Field = "Because";

    /// <summary>A reason has as many letters or digits, among them a letter, and not always the same one.</summary>
    public const int Fewest = 3;

    /// <summary>The reason without surrounding space; refuses nothing, what is too long, and what tells nobody anything.</summary>
    public static string Of(string? because, string name = "The reason", int longest = Bounds.NameLength)
    {
        var reason = Bounds.Name(because, name, longest, Field);
        Require(reason);
        return reason;
    }

    /// <summary>The same where none need be given.</summary>
    public static string? OrNone(string? because, string name = "The reason", int longest = Bounds.TextLength)
    {
        var reason = Bounds.Text(because, name, longest, Field);
        if (reason is not null) Require(reason);
        return reason;
    }

    /// <summary>Says nothing of one that is missing.</summary>
    public static void Require(string? reason)
    {
        var signs = (reason ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToList();
        Rule.Require(string.IsNullOrWhiteSpace(reason) || signs.Count >= Fewest && signs.Exists(char.IsLetter) && signs.Distinct().Count() > 1,
            $"“{reason?.Trim()}” tells nobody why. Write it in a few words: whoever looks at this later reads them.", Field);
    }
}
