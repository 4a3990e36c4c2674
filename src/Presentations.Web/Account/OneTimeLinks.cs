using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Presentations.Web.Shell;

namespace Presentations.Web.Account;

/// <summary>Links with which a person sets a password: they work once, for a stated time.</summary>
public sealed class OneTimeLinks(UserManager<Data.Identity.Account> accounts, SignInRules rules, Server server)
{
    /// <summary>Setting a password, or whatever else renews the account's stamp, ends every link made before.</summary>
    public async Task<string> MakeAsync(Data.Identity.Account account)
    {
        var token = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(await accounts.GeneratePasswordResetTokenAsync(account)));
        return $"{server.PublicAddress.TrimEnd('/')}/set-password/{account.Id}/{token}";
    }

    public int Hours => rules.LinkHours;

    /// <summary>Null when the link is no longer good.</summary>
    public async Task<Data.Identity.Account?> FindAsync(int accountId, string token) =>
        await accounts.FindByIdAsync($"{accountId}") is { } account && Read(token) is { } inner
        && await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Data.Identity.Account>.ResetPasswordTokenPurpose, inner)
            ? account
            : null;

    /// <summary>Sets the password, and lets in who was locked out by wrong ones.</summary>
    public async Task<IdentityResult> UseAsync(Data.Identity.Account account, string token, string password)
    {
        var result = await accounts.ResetPasswordAsync(account, Read(token) ?? "", password);
        return result.Succeeded ? await accounts.SetLockoutEndDateAsync(account, null) : result;
    }

    private static string? Read(string token) =>
        Base64Url.IsValid(token) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)) : null;
}
