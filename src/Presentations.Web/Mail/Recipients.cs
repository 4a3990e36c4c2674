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

    /// <summary>For every desk what <see cref="OfDeskAsync"/> answers for one.</summary>
    public async Task<ILookup<int, Person>> OfDesksAsync(MailKind kind, CancellationToken ct = default)
    {
        await using var db = dbs.OpenAsSystem();
        var held = await db.Memberships.Where(held => (held.Role == Role.Coordinator || held.Role == Role.Administrator) && db.Members.Any(member => member.Id == held.MemberId && member.IsActive))
            .Select(held => new { held.Role, held.OwnerId, held.MemberId }).Distinct().ToListAsync(ct);
        var coordinators = held.Where(one => one.Role is Role.Coordinator).ToLookup(one => one.OwnerId, one => one.MemberId);
        var administrators = held.Where(one => one.Role is Role.Administrator).Select(one => one.MemberId).ToList();
        var ids = held.Select(one => one.MemberId).ToList();
        var people = (await ListAsync(db, db.Members.Where(member => ids.Contains(member.Id)), kind, ct)).ToDictionary(person => person.MemberId);
        return (await db.Owners.Select(owner => owner.Id).ToListAsync(ct))
            .SelectMany(owner => (coordinators.Contains(owner) ? coordinators[owner] : administrators).Where(people.ContainsKey).Select(member => (Owner: owner, Person: people[member])))
            .ToLookup(row => row.Owner, row => row.Person);
    }

    /// <summary>Whoever may approve what a person did: the other coordinators of the desk; where there is none, the administrators.</summary>
    /// <param name="doneBy">Null for the system.</param>
    public async Task<IReadOnlyList<Person>> OfApproversAsync(int ownerId, int? doneBy, MailKind kind, CancellationToken ct = default)
    {
        await using var db = dbs.OpenAsSystem();
        var others = db.Members.Where(member => member.Id != doneBy && member.IsActive);
        var coordinators = others.Where(member => member.Memberships.Any(held => held.Role == Role.Coordinator && held.OwnerId == ownerId));
        return await ListAsync(db, await coordinators.AnyAsync(ct) ? coordinators : others.Where(member => member.Memberships.Any(held => held.Role == Role.Administrator)), kind, ct);
    }

    /// <summary>The coordinators of a desk and whoever did it, but not who decided about it.</summary>
    public async Task<IReadOnlyList<Person>> OfConcernedAsync(int ownerId, int? doneBy, int? decidedBy, MailKind kind, CancellationToken ct = default)
    {
        await using var db = dbs.OpenAsSystem();
        return await ListAsync(db, db.Members.Where(member => member.Id != decidedBy
            && (member.Id == doneBy || member.Memberships.Any(held => held.Role == Role.Coordinator && held.OwnerId == ownerId))), kind, ct);
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
