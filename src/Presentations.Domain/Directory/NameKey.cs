using System.Collections.Frozen;

namespace Presentations.Domain.Directory;

/// <summary>The form of a venue's or agency's name in which two ways of writing it are equal: abbreviations written out, filler words and order left out.</summary>
public static class NameKey
{
    private const int ShortestToMisspell = 10;

    private static readonly FrozenDictionary<string, string> WrittenOut = new Dictionary<string, string>
    {
        ["elem"] = "elementary", ["el"] = "elementary", ["es"] = "elementary", ["ms"] = "middle", ["hs"] = "high", ["jr"] = "junior", ["sr"] = "senior",
        ["saint"] = "st", ["mount"] = "mt", ["fort"] = "ft", ["pd"] = "police", ["so"] = "sheriff", ["sheriffs"] = "sheriff", ["co"] = "county", ["cty"] = "county",
        ["atty"] = "attorney", ["attorneys"] = "attorney", ["ctr"] = "center", ["centre"] = "center", ["lib"] = "library", ["natl"] = "national", ["intl"] = "international",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Fillers = FrozenSet.ToFrozenSet(["the", "of", "at", "and", "school", "schools", "dept", "department", "office"]);

    private static readonly FrozenSet<string> Directions = FrozenSet.ToFrozenSet(["n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east", "west"]);

    public static string Of(string name) => string.Join(' ', Words(name));

    public static bool IsDirection(string word) => Directions.Contains(word);

    /// <summary>The share of the words that both names have: 1 for the same, 0 for none.</summary>
    public static double Closeness(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        var all = first.Union(second).Count();
        return all == 0 ? 0 : (double)first.Intersect(second).Count() / all;
    }

    /// <summary>As many words, of which one has one or two letters added, left out or wrong; short words and numbers have no misspellings.</summary>
    public static bool IsMisspelling(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        var (left, right) = (first.Except(second).ToList(), second.Except(first).ToList());
        return left.Count == 1 && right.Count == 1 && first.Sum(word => word.Length) >= ShortestToMisspell
            && left[0].Length >= 6 && right[0].Length >= 6 && !left[0].Concat(right[0]).Any(char.IsAsciiDigit) && left[0][0] == right[0][0] && Distance(left[0], right[0]) <= 2;
    }

    private static List<string> Words(string name)
    {
        var words = SearchText.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => WrittenOut.GetValueOrDefault(word, word)).ToList();
        var telling = words.Where(word => !Fillers.Contains(word)).Distinct().Order(StringComparer.Ordinal).ToList();
        return telling.Count > 0 ? telling : words;
    }

    /// <summary>How many letters must be added, left out or changed to make one word of the other.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (corner, start) = (row[0], i);
            row[0] = start;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = corner + (one[i - 1] == other[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
