using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Domain.Directory;

namespace Presentations.Web.Mail;

/// <summary>Finds the members who get a mail: active, and not of those who have turned its kind off. Asks as the system, because a school's change is mailed to people whom the school may not read.</summary>
public sealed class Recipients(AppDbFactory dbs)
{
    public sealed record Person(int MemberId, string Name, string Email);

    /// <summary>The coordinators of a desk; where there is none, the administrators.</summary>
    public async Task<IReadOnlyList<Person>> OfDeskAsync(int ownerId, MailKind kind, CancellationToken ct = default)
    {
        await using var db = dbs.OpenAsSystem();
        var coordinators = db.Members.Where(member => member.Memberships.Any(held => held.Role == Role.Coordinator && held.OwnerId == ownerId));
        var has = await coordinators.AnyAsync(member => member.IsActive, ct);
        return await ListAsync(db, has ? coordinators : db.Members.Where(member => member.Memberships.Any(held => held.Role == Role.Administrator)), kind, ct);
    }

    public async Task<IReadOnlyList<Person>> OfMembersAsync(IReadOnlyCollection<int> memberIds, MailKind kind, CancellationToken ct = default)
    {
        await using var db = dbs.OpenAsSystem();
        return await ListAsync(db, db.Members.Where(member => memberIds.Contains(member.Id)), kind, ct);
    }

    private static async Task<IReadOnlyList<Person>> ListAsync(AppDb db, IQueryable<Member> members, MailKind kind, CancellationToken ct) => await members
        .Where(member => member.IsActive && !db.MutedMails.Any(muted => muted.MemberId == member.Id && muted.Kind == kind))
        .OrderBy(member => member.Id).Select(member => new Person(member.Id, member.Name, member.Email)).ToListAsync(ct);
}
