using Microsoft.AspNetCore.Identity;
using Presentations.Domain.Directory;

namespace Presentations.Data.Identity;

/// <summary>How a member signs in; what they may do hangs on the member.</summary>
public sealed class Account : IdentityUser<int>
{
    private bool hasNewLink;

    public int MemberId { get; set; }

    public Member Member { get; set; } = null!;

    /// <summary>Whether a link for a new password is made with the change that is about to be saved.</summary>
    public bool HasNewLink => hasNewLink;

    /// <summary>Ends all that was signed in or sent before, because a new link for the password takes its place.</summary>
    public void RenewLink()
    {
        SignOutEverywhere();
        hasNewLink = true;
    }

    /// <summary>Ends the person's cookies, open pages and unused links.</summary>
    public void SignOutEverywhere() => SecurityStamp = Guid.NewGuid().ToString("N");
}
