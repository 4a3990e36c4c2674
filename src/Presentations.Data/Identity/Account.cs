using Microsoft.AspNetCore.Identity;
using Presentations.Domain.Directory;

namespace Presentations.Data.Identity;

/// <summary>How a member signs in; what they may do hangs on the member.</summary>
public sealed class Account : IdentityUser<int>
{
    public int MemberId { get; set; }

    public Member Member { get; set; } = null!;

    /// <summary>Ends the person's cookies, open pages and unused links.</summary>
    public void SignOutEverywhere() => SecurityStamp = Guid.NewGuid().ToString("N");
}
