using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Administration.People;

/// <summary>One person: who they are, what they may do, whether they can sign in.</summary>
public sealed class OpenPerson(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    public sealed record View(int Id, int Version, string Name, string Email, bool IsActive, bool HasPassword, (int Id, string Name)? Survivor, IReadOnlyList<HeldRole> Roles)
    {
        /// <summary>What must go to others before the person can be deactivated.</summary>
        public AheadOfPerson Ahead { get; init; } = new(0, 0);
    }

    /// <summary>A role and the task force or state desk it is held in; none for a national one.</summary>
    public sealed record HeldRole(int MembershipId, Role Role, string? OwnerCode, string? Owner)
    {
        /// <summary>What must go to others before the role can be taken.</summary>
        public AheadOfPerson Ahead { get; init; } = new(0, 0);
    }

    public async Task<View?> FindAsync(int memberId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var member = await db.Members.AsNoTracking().Include(member => member.Memberships).SingleOrDefaultAsync(member => member.Id == memberId, ct);
        if (member is null) return null;
        var hasPassword = await db.Accounts.AnyAsync(account => account.MemberId == memberId && account.PasswordHash != null, ct);
        return new View(member.Id, member.Version, member.Name, member.Email, member.IsActive, hasPassword, await SurvivorAsync(db, memberId, ct), await RolesAsync(db, member, ct))
        {
            Ahead = await db.AheadOfAsync(memberId, ownerId: null, clock, ct),
        };
    }

    private static async Task<(int, string)?> SurvivorAsync(AppDb db, int memberId, CancellationToken ct)
    {
        var survivorId = await db.SurvivorAsync(DirectoryKind.Person, memberId, ct);
        return survivorId == memberId ? null : (survivorId, await db.Members.Where(member => member.Id == survivorId).Select(member => member.Name).SingleAsync(ct));
    }

    private async Task<IReadOnlyList<HeldRole>> RolesAsync(AppDb db, Member member, CancellationToken ct)
    {
        var owners = await db.Owners.AsNoTracking().Where(owner => db.Memberships.Any(held => held.MemberId == member.Id && held.OwnerId == owner.Id)).ToDictionaryAsync(owner => owner.Id, ct);
        var roles = new List<HeldRole>();
        foreach (var held in member.Memberships.OrderBy(held => held.Id))
        {
            var owner = held.OwnerId is { } ownerId ? owners[ownerId] : null;
            var role = new HeldRole(held.Id, held.Role, owner?.Code, owner?.Name);
            roles.Add(owner is not null && member.HasOneRoleIn(owner.Id) ? role with { Ahead = await db.AheadOfAsync(member.Id, owner.Id, clock, ct) } : role);
        }
        return roles;
    }
}
