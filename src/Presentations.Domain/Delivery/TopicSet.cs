namespace Presentations.Domain.Delivery;

/// <summary>The topics of one talk as one value, so that the database can group and look for them without a join.</summary>
public static class TopicSet
{
    public const string None = "";

    /// <summary>Sorted codes between bars, for example "|gaming|sextortion|".</summary>
    public static string Of(IEnumerable<string> codes)
    {
        var sorted = codes.Distinct().Order(StringComparer.Ordinal).ToList();
        return sorted.Count == 0 ? None : $"|{string.Join('|', sorted)}|";
    }

    public static IReadOnlyList<string> Codes(string set) => set.Split('|', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a set that has this topic contains.</summary>
    public static string Member(string code) => $"|{code}|";
}
