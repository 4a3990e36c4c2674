namespace Presentations.Web.Shell;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Nearest
{
    /// <summary>The closest of the words, or null when none is close.</summary>
    public static string? To(string word, IEnumerable<string> words) => words
        .Select(candidate => (Candidate: candidate, Distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
        .Where(pair => pair.Distance <= Math.Max(2, word.Length / 3))
        .OrderBy(pair => pair.Distance)
        .Select(pair => pair.Candidate)
        .FirstOrDefault();

    /// <summary>Half a sentence that names the closest word, or all of them when none is close.</summary>
    public static string Hint(string word, IReadOnlyCollection<string> words) =>
        To(word, words) is { } near ? $"did you mean “{near}”?" : $"allowed are {string.Join(", ", words.Select(allowed => $"“{allowed}”"))}.";

    /// <summary>A question to append to a refusal, or nothing when no word is close.</summary>
    public static string Question(string word, IEnumerable<string> words) => To(word, words) is { } near ? $" Did you mean {near}?" : "";

    /// <summary>Letters to add, drop or exchange.</summary>
    private static int Distance(string one, string other)
    {
        var previous = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var current = new int[other.Length + 1];
            current[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var exchange = previous[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                current[j] = Math.Min(exchange, Math.Min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[^1];
    }
}
