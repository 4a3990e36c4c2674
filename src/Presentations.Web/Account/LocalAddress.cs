namespace Presentations.Web.Account;

/// <summary>Where to go after sign-in: never to another site.</summary>
internal static class LocalAddress
{
    public const string Start = "/start";

    public static string Of(string? address) =>
        address is ['/', not ('/' or '\\'), ..] or "/" && !address.Any(char.IsControl) ? address : Start;
}
