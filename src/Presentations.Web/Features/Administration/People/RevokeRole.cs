using Presentations.Data;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Administration.People;

/// <summary>Takes a role from a person, and closes the pages that they have open. Before their last one in a task force goes, what they have ahead there goes to others.</summary>
public sealed class RevokeRole(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    public async Task SubmitAsync(int memberId, int version, int membershipId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var member = await db.PersonAsync(memberId, version, ct);
        var held = member.Memberships.FirstOrDefault(one => one.Id == membershipId);
        if (held?.Role is Role.Administrator) await db.RequireAnotherAdministratorAsync(member, ct);
        if (held?.OwnerId is { } ownerId && member.HasOneRoleIn(ownerId)) (await db.AheadOfAsync(memberId, ownerId, clock, ct)).RequireNothing(member.Name);
        member.Leave(membershipId);
        await db.SignOutEverywhereAsync(memberId, ct);
        await db.SaveChangesAsync(ct);
    }
}
