using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Web.Account;

namespace Presentations.Web.Demo;

/// <summary>The fixed people that Development signs in with; they have no passwords and never exist in Production by themselves.</summary>
public static class Cast
{
    public static CastMember Ada { get; } = new("Ada Reyes", "ada@example.org", Role.Presenter, "ID", "Presenter, Idaho");

    public static CastMember Ben { get; } = new("Ben Whitlock", "ben@example.org", Role.Coordinator, "ID", "Coordinator, Idaho");

    public static CastMember Cam { get; } = new("Cam Ortiz", "cam@example.org", Role.Coordinator, "UT", "Coordinator, Utah");

    public static CastMember Nat { get; } = new("Nat Lindgren", "nat@example.org", Role.NationalViewer, null, "National viewer");

    public static CastMember Pat { get; } = new("Pat Okafor", "pat@example.org", Role.Administrator, null, "Administrator");

    public static IReadOnlyList<CastMember> All { get; } = [Ada, Ben, Cam, Nat, Pat];

    /// <summary>Adds who is missing; needs the task forces of the reference data.</summary>
    public static async Task EnsureAsync(AppDb db, CancellationToken ct = default)
    {
        var known = await db.Members.Select(member => member.Email).ToListAsync(ct);
        foreach (var person in All.Where(person => !known.Contains(person.Email)))
        {
            var member = new Member(person.Name, person.Email);
            member.Join(person.Role, person.OwnerCode is { } code ? await db.Owners.Where(owner => owner.Code == code).Select(owner => owner.Id).SingleAsync(ct) : null);
            db.Accounts.Add(NewAccount.For(member));
        }
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>One of the fixed people.</summary>
/// <param name="OwnerCode">The code of their task force; null for national roles.</param>
/// <param name="Label">What the sign-in page says of them.</param>
public sealed record CastMember(string Name, string Email, Role Role, string? OwnerCode, string Label);
