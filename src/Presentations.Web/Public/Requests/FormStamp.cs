using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Presentations.Web.Shell;

namespace Presentations.Web.Public.Requests;

/// <summary>Tells whether a form was filled in faster than a person can: it carries, sealed, when it was handed out.</summary>
public sealed class FormStamp(IDataProtectionProvider protection, Limits limits, TimeProvider clock)
{
    private readonly IDataProtector seal = protection.CreateProtector("Presentations.FormStamp");

    public string New() => seal.Protect(clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <summary>True too for a stamp that this host did not make.</summary>
    public bool IsTooFresh(string? stamp)
    {
        try
        {
            var handedOut = long.Parse(seal.Unprotect(stamp ?? ""), CultureInfo.InvariantCulture);
            return clock.GetUtcNow().UtcTicks - handedOut < TimeSpan.FromSeconds(limits.AskAfterSeconds).Ticks;
        }
        catch (CryptographicException)
        {
            return true;
        }
    }
}
