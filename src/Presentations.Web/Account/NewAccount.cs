using Presentations.Domain.Directory;

namespace Presentations.Web.Account;

/// <summary>An account that has no password yet: its person sets one by a one-time link.</summary>
internal static class NewAccount
{
    public static Data.Identity.Account For(Member member) => new()
    {
        Member = member,
        UserName = member.Email,
        NormalizedUserName = member.Email.ToUpperInvariant(),
        Email = member.Email,
        NormalizedEmail = member.Email.ToUpperInvariant(),
        EmailConfirmed = true,
        LockoutEnabled = true,
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };
}
