namespace Presentations.Domain;

/// <summary>The address of an e-mail.</summary>
public static class EmailAddress
{
    private const int Longest = 254;

    /// <summary>Where anybody gets a mailbox, free or with the line of their house.</summary>
    private static readonly HashSet<string> OpenToAll =
    [
        .. """
           gmail.com googlemail.com yahoo.com ymail.com rocketmail.com outlook.com hotmail.com live.com msn.com icloud.com me.com mac.com aol.com aim.com
           proton.me protonmail.com pm.me gmx.com gmx.net gmx.us mail.com email.com usa.com zoho.com zohomail.com yandex.com hey.com fastmail.com fastmail.fm hushmail.com
           tutanota.com tuta.com tuta.io duck.com mailinator.com guerrillamail.com yopmail.com inbox.com lycos.com netscape.net juno.com netzero.net
           comcast.net xfinity.com att.net sbcglobal.net bellsouth.net pacbell.net ameritech.net verizon.net cox.net charter.net spectrum.net rr.com roadrunner.com twc.com
           optonline.net optimum.net frontier.com frontiernet.net centurylink.net centurytel.net windstream.net earthlink.net mindspring.com suddenlink.net mediacombb.net tds.net
           hotmail.es outlook.es yahoo.es live.com.mx yahoo.com.mx hotmail.com.mx
           """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

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

    /// <summary>False when its domain says nothing of whom it belongs to, because anybody gets an address there.</summary>
    public static bool IsOfAnOrganization(string address) => !OpenToAll.Contains(Domain(address));

    /// <summary>True when the address is in the very domain of a website; a domain above or below it may be somebody else's.</summary>
    public static bool IsOfWebsite(string address, string? website)
    {
        if (string.IsNullOrWhiteSpace(website)) return false;
        var text = website.Trim();
        if (!Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}", UriKind.Absolute, out var site)) return false;
        var host = site.Host.ToLowerInvariant();
        return host.Length > 0 && Domain(address) == (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host);
    }

    /// <summary>A domain of several parts: nobody's mail goes to a host without a dot.</summary>
    private static bool IsOnTheInternet(string domain) => domain.Contains('.', StringComparison.Ordinal) && domain.Split('.').All(part => part.Length > 0);

    private static bool IsAddress(string address) =>
        address.IndexOf('@') is > 0 and var at && at == address.LastIndexOf('@') && IsOnTheInternet(address[(at + 1)..]) && !address.Any(character => char.IsWhiteSpace(character) || char.IsControl(character));
}
