using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;

namespace Presentations.Web.Account;

/// <summary>Lets only those sign in who have not been deactivated.</summary>
internal sealed class ActivePeople(AppDbFactory dbs) : IUserConfirmation<Data.Identity.Account>
{
    public async Task<bool> IsConfirmedAsync(UserManager<Data.Identity.Account> manager, Data.Identity.Account user)
    {
        await using var db = dbs.OpenForSignIn();
        return await db.Members.AnyAsync(member => member.Id == user.MemberId && member.IsActive);
    }
}
