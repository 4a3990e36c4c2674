namespace Presentations.Domain;

/// <summary>The address of an e-mail.</summary>
public static class EmailAddress
{
    private const int Longest = 254;

    /// <summary>Refuses what no mail can be sent to; a line break would let a stranger write our headers.</summary>
    public static string Require(string? text)
    {
        var address = Bounds.Name(text, "The e-mail address", Longest);
        Rule.Require(IsAddress(address), $"“{address}” is not an e-mail address; it needs a name, an @ and a domain.", "Email");
        return address;
    }

    /// <summary>The same for a form that gathers what is wrong: null when no mail can be sent to it.</summary>
    public static string? Read(string? text) => text?.Trim() is { Length: > 0 and <= Longest } address && IsAddress(address) ? address : null;

    /// <summary>The form in which an address is looked for: people write the same one in small and capital letters.</summary>
    public static string Key(string address) => address.Trim().ToLowerInvariant();

    /// <summary>Lower case.</summary>
    public static string Domain(string address) => address[(address.IndexOf('@') + 1)..].ToLowerInvariant();

    /// <summary>True when the address is in the very domain of a website; a domain above or below it may be somebody else's.</summary>
    public static bool IsOfWebsite(string address, string? website)
    {
        if (string.IsNullOrWhiteSpace(website)) return false;
        var text = website.Trim();
        if (!Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}", UriKind.Absolute, out var site)) return false;
        var host = site.Host.ToLowerInvariant();
        return host.Length > 0 && Domain(address) == (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host);
    }

    private static bool IsAddress(string address) =>
        address.IndexOf('@') is > 0 and var at && at == address.LastIndexOf('@') && at < address.Length - 1 && !address.Any(character => char.IsWhiteSpace(character) || char.IsControl(character));
}
