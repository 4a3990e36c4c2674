using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Web.Account;

namespace Presentations.Web.Features.Administration.People;

/// <summary>Makes a link with which a person sets a new password; making one ends those made before.</summary>
public sealed class MakeResetLink(AppDbFactory dbs, OneTimeLinks links) : IUseCase
{
    public async Task<string> SubmitAsync(int memberId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var account = await db.Accounts.Include(account => account.Member).SingleOrDefaultAsync(account => account.MemberId == memberId, ct)
            ?? throw new RuleViolation("This person has no account.");
        Rule.Require(account.Member.IsActive, "This person is deactivated. Reactivate them first.");
        account.RenewLink();
        await db.SaveChangesAsync(ct);
        return await links.MakeAsync(account);
    }
}
