using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Presentations.Domain.Delivery.ChildIdentity;

/// <summary>Names of accounts: "@jay_den09", "IG: soccerboi_7", "Roblox user xX_Dragon". Those of offices and programs are none.</summary>
internal static class Handles
{
    private const string Platform =
        @"snapchat|snap|sc|instagram|insta|ig|tik\s?tok|kik|discord|roblox|fortnite|minecraft|xbox|psn|playstation|steam|twitch|youtube|twitter"
        + "|facebook|fb|whatsapp|telegram|wizz|yubo|reddit|pinterest|messenger|skype|bereal";

    private const string Account =
        @"gamer\s?tag|tag|user\s?-?name|screen\s?-?name|user|handle|account|acct|profile|name|id|channel|usuario|cuenta|perfil";

    private const string Link =
        @"[\s:=(-]{1,3}(?:(?:is|was|just|called|named|on|under|as|es|que|de|:|" + Account + @")[\s:=(-]{1,2}){0,4}[""“'‘]?";

    private const string Token = @"(?<handle>@?[a-z_][a-z0-9_.]{2,29}(?:\#\d{3,5})?)";

    private static readonly Regex[] Patterns =
    [
        // her snap is kitty.luv11 · Discord tag shadow#4821 · gamertag is LilPhantomKid · goes by NinjaTaco42
        Linear.InAnyLetters($@"\b(?:{Platform}|{Account}|goes\sby|known\sas|plays\sas)(?:['’]s)?{Link}{Token}"),
        Linear.InAnyLetters(@"(?<handle>@[a-z0-9_][a-z0-9_.]{2,29})"),
        Linear.InAnyLetters(
            @"\b(?:instagram|tiktok|snapchat|facebook|twitter|x|twitch|youtube|kik|threads)\.(?:com|net|me|tv)"
            + "/(?:@|add/|user/|users/|c/|channel/|u/)?(?<handle>[a-z0-9_][a-z0-9_.-]{2,39})"),
        // mvms_tea_2018 · shadowwolf#4821
        Linear.InAnyLetters(@"\b(?<handle>[a-z][a-z0-9.]{0,20}_[a-z0-9_.]{1,25}|[a-z][a-z0-9._]{2,25}\#\d{4})\b"),
    ];

    private static readonly Regex OfOffices = Linear.InAnyLetters(
        "police|sheriff|deputy|detective|sgt|office|icac|taskforce|fbi|gov|county|cityof|dept|ncmec|netsmartz|missingkids|outreach|safety"
        + "|school|district|academy|library|pta|teacher|coach|news");

    private static readonly Regex OfDepartments = Linear.Pattern(@"(?:PD|SO|SD|ISD|USD|HS|MS|ES|DOJ|AG)\d{0,3}$");

    private static readonly Regex FileOrSite = Linear.InAnyLetters(
        @"\.(?:docx?|pptx?|xlsx?|pdf|jpe?g|png|heic|mp4|mov|csv|txt|zip|com|org|net|gov|edu|us)$"
        + @"|^www\.|^(?:img|dsc|dscn|mvi|vid|gopr|scan|screenshot|slides?|deck|flyer|roster|handout)_");

    private static readonly FrozenSet<string> Ordinary = Words.Of("""
        noon lunch midnight school library gym home work here the our all everyone handle handles username usernames name names mention mentions
        gmail yahoo hotmail outlook icloud reel reels watch help about legal privacy parents explore stories login share sharer hashtag groups
        events pages iphone ipad youtube tiktok snapchat facebook playstation whatsapp linkedin cybertipline airdrop imessage facetime bereal
        chatgpt
        """);

    public static IEnumerable<Finding> In(Reading note) =>
        from pattern in Patterns
        from match in pattern.Matches(note.Text)
        let handle = match.Groups["handle"]
        where IsPersonal(note.Text, handle.Index, handle.Value)
        select new Finding(ChildIdentityKind.Handle, handle.Index, handle.Index + handle.Value.TrimEnd('.').Length);

    private static bool IsPersonal(string text, int start, string found)
    {
        var handle = found.TrimStart('@').TrimEnd('.');
        if (!handle.Any(char.IsLetter) || Ordinary.Contains(handle)) return false;
        if (FileOrSite.IsMatch(handle) || OfOffices.IsMatch(handle) || OfDepartments.IsMatch(handle)) return false;
        if (found[0] == '@') return !IsMail(text, start) && !IsPlace(handle);
        return (start > 0 && text[start - 1] is '/' or '@') || LooksChosen(handle);
    }

    /// <summary>"office@lincoln.org" holds no "@lincoln".</summary>
    private static bool IsMail(string text, int at) => at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '_' or '-');

    /// <summary>"talk @Lincoln" and "@MSU" say where.</summary>
    private static bool IsPlace(string handle) => char.IsUpper(handle[0]) && (handle.Skip(1).All(char.IsLower) || handle.All(char.IsUpper));

    /// <summary>No word of a language: digits, underscores or dots among the letters, or large letters in the middle.</summary>
    private static bool LooksChosen(string handle) => handle.Count(char.IsLetter) >= 3
        && (handle.IndexOfAny(['_', '.', '#']) > 0 || handle.Any(char.IsDigit)
            || handle.Zip(handle.Skip(1)).Any(pair => char.IsLower(pair.First) && char.IsUpper(pair.Second)));
}
