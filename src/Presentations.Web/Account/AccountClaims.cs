using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Presentations.Data;

namespace Presentations.Web.Account;

/// <summary>What the cookie says of a person: who they are. What they may do is asked of the database each time.</summary>
internal sealed class AccountClaims(UserManager<Data.Identity.Account> accounts, IOptions<IdentityOptions> options, AppDbFactory dbs)
    : UserClaimsPrincipalFactory<Data.Identity.Account>(accounts, options)
{
    public const string Member = "member";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Data.Identity.Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        await using var db = dbs.OpenForSignIn();
        var name = await db.Members.Where(member => member.Id == user.MemberId).Select(member => member.Name).SingleAsync();
        identity.RemoveClaim(identity.FindFirst(identity.NameClaimType));
        identity.AddClaim(new Claim(identity.NameClaimType, name));
        identity.AddClaim(new Claim(Member, user.MemberId.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return identity;
    }
}
