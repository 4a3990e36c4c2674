namespace Presentations.Web.Commands;

/// <summary>Names the word that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>A sentence to append, or nothing when no word is close.</summary>
    public static string For(string word, IEnumerable<string> words, string prefix = "")
    {
        var (nearest, distance) = words.Select(known => (known, Distance(word, known))).OrderBy(pair => pair.Item2).FirstOrDefault();
        return nearest is not null && distance <= Math.Max(2, word.Length / 3) ? $" Did you mean {prefix}{nearest}?" : "";
    }

    /// <summary>Letters to add, drop or exchange.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            (var diagonal, row[0]) = (row[0], i);
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
