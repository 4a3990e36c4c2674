namespace Presentations.Domain;

/// <summary>The address of an e-mail.</summary>
public static class EmailAddress
{
    private const int Longest = 254;

    /// <summary>Refuses what no mail can be sent to; a line break would let a stranger write our headers.</summary>
    public static string Require(string? text)
    {
        var address = Bounds.Name(text, "The e-mail address", Longest);
        Rule.Require(
            address.IndexOf('@') is > 0 and var at && at == address.LastIndexOf('@') && at < address.Length - 1 && !address.Any(character => char.IsWhiteSpace(character) || char.IsControl(character)),
            $"“{address}” is not an e-mail address; it needs a name, an @ and a domain.", "Email");
        return address;
    }

    /// <summary>Lower case, without a leading "www.".</summary>
    public static string Domain(string address) => address[(address.IndexOf('@') + 1)..].ToLowerInvariant();
}
