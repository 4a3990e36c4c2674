namespace Presentations.Domain;

/// <summary>Why somebody did something, for whoever reads it later.</summary>
public static class GivenReason
{
    /// <summary>A reason has as many letters, and not always the same one.</summary>
    public const int FewestLetters = 3;

    /// <summary>The reason without surrounding space; refuses nothing, what is too long, and what tells nobody anything.</summary>
    public static string Of(string? because, string field = "The reason", int longest = Bounds.NameLength)
    {
        var reason = Bounds.Name(because, field, longest);
        Require(reason, field);
        return reason;
    }

    /// <summary>The same where none need be given.</summary>
    public static string? OrNone(string? because, string field = "The reason", int longest = Bounds.TextLength)
    {
        var reason = Bounds.Text(because, field, longest);
        if (reason is not null) Require(reason, field);
        return reason;
    }

    /// <summary>Says nothing of one that is missing.</summary>
    public static void Require(string? reason, string field)
    {
        var letters = (reason ?? "").Where(char.IsLetter).Select(char.ToLowerInvariant).ToList();
        Rule.Require(string.IsNullOrWhiteSpace(reason) || letters.Count >= FewestLetters && letters.Distinct().Count() > 1, $"“{reason?.Trim()}” tells nobody why. Write it in a few words: whoever looks at this later reads them.", field);
    }
}
