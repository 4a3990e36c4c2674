using System.Text.RegularExpressions;

namespace Presentations.Domain;

/// <summary>The address of a website as it is kept: without "https://".</summary>
public static partial class WebAddress
{
    /// <summary>Null for nothing; refuses what no browser would open.</summary>
    public static string? Of(string? typed)
    {
        var address = Scheme().Replace(Bounds.Text(typed, "The website", Bounds.NameLength) ?? "", "").TrimEnd('/');
        Rule.Require(address.Length == 0 || Host().IsMatch(address), $"“{typed}” is not the address of a website; write it as icacidaho.org.", "Website");
        return address.Length == 0 ? null : address;
    }

    [GeneratedRegex("^https?://", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^([a-z0-9-]+\.)+[a-z]{2,}(:\d+)?(/[^\s<>""]*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
