using Presentations.Data;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Administration.People;

/// <summary>Takes a role from a person, and closes the pages that they have open.</summary>
public sealed class RevokeRole(AppDbFactory dbs) : IUseCase
{
    public async Task SubmitAsync(int memberId, int version, int membershipId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var member = await db.PersonAsync(memberId, version, ct);
        if (member.Memberships.Any(held => held.Id == membershipId && held.Role is Role.Administrator))
            await db.RequireAnotherAdministratorAsync(member, ct);
        member.Leave(membershipId);
        await db.SignOutEverywhereAsync(memberId, ct);
        await db.SaveChangesAsync(ct);
    }
}
