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

    public string AddressOf(PresentationRequest request) => $"{server.PublicAddress}/request/{seal.Unprotect(request.SealedToken)}";

    public string ConfirmationOf(SecretToken confirmation) => $"{server.PublicAddress}/request/confirm/{confirmation.Text}";
}
