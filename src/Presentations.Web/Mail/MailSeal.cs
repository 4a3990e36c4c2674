using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Presentations.Web.Mail;

/// <summary>Encrypts mail in the outbox with the host's keys: it holds private links, and a copy of the database must open none.</summary>
public sealed class MailSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector seal = protection.CreateProtector("Presentations.Mail");

    public string Close(string text) => seal.Protect(text);

    /// <summary>Null when the keys that sealed it are gone.</summary>
    public string? Open(string text)
    {
        try
        {
            return seal.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
