using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Web.Account;

namespace Presentations.Web.Features.Administration.People;

/// <summary>Makes somebody an administrator and lets them in by a one-time link: for the first one, and when all others are locked out.</summary>
public sealed class CreateAdministrator(AppDbFactory dbs, OneTimeLinks links) : IUseCase
{
    public sealed record Invitation(bool IsNew, string Link, int LinkHours);

    public async Task<Invitation> SubmitAsync(string email, string? name, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var wanted = NewAccount.For(new Member(name ?? email, email));
        var known = await db.Accounts.Include(account => account.Member).ThenInclude(member => member.Memberships)
            .SingleOrDefaultAsync(account => account.NormalizedEmail == wanted.NormalizedEmail, ct);
        var account = known ?? db.Accounts.Add(wanted).Entity;

        account.Member.Reactivate();
        if (!account.Member.IsAdministrator()) account.Member.Join(Role.Administrator, ownerId: null);
        account.RenewLink();
        await db.SaveChangesAsync(ct);
        return new Invitation(known is null, await links.MakeAsync(account), links.Hours);
    }
}
