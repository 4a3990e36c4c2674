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
    public sealed record HeldRole(int MembershipId, Role Role, string? Owner);

    public async Task<View?> FindAsync(int memberId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var survivorId = await db.SurvivorAsync(DirectoryKind.Person, memberId, ct);
        var survivor = survivorId == memberId ? null : await db.Members.Where(member => member.Id == survivorId).Select(member => member.Name).SingleAsync(ct);
        var person = await db.Members.Where(member => member.Id == memberId)
            .Select(member => new View(
                member.Id, member.Version, member.Name, member.Email, member.IsActive,
                db.Accounts.Any(account => account.MemberId == member.Id && account.PasswordHash != null), null,
                member.Memberships.OrderBy(held => held.Id)
                    .Select(held => new HeldRole(held.Id, held.Role, db.Owners.Where(owner => owner.Id == held.OwnerId).Select(owner => owner.Name).FirstOrDefault()))
                    .ToList()))
            .SingleOrDefaultAsync(ct);
        if (person is null) return null;
        return person with { Survivor = survivor is null ? null : (survivorId, survivor), Ahead = await db.AheadOfAsync(memberId, clock, ct) };
    }
}
