using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Web.Shell;

namespace Presentations.Web.Mail;

/// <summary>Makes the private links under which schools follow their requests.</summary>
public sealed class PrivateLinks(IDataProtectionProvider protection, Server server)
{
    private readonly IDataProtector seal = protection.CreateProtector("Presentations.PrivateLink");

    public PrivateLink New()
    {
        var token = SecretToken.New();
        return new PrivateLink(token, seal.Protect(token.Text));
    }

    /// <summary>When the keys that sealed the link are gone, the page on which schools ask: a mail without its link is better than none.</summary>
    public string AddressOf(PresentationRequest request) => server.PublicAddress + PathOf(request);

    /// <summary>The same on this host, for a page that leads there.</summary>
    public string PathOf(PresentationRequest request)
    {
        try
        {
            return $"/request/{seal.Unprotect(request.SealedToken)}";
        }
        catch (CryptographicException)
        {
            return "/request";
        }
    }

    public string ConfirmationOf(SecretToken confirmation) => $"{server.PublicAddress}/request/confirm/{confirmation.Text}";
}
