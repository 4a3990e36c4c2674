using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Administration.People;

/// <summary>What every change of a person's access has in common.</summary>
internal static class PersonAccess
{
    public static async Task<Member> PersonAsync(this AppDb db, int memberId, int version, CancellationToken ct)
    {
        db.Scope.RequireAdministrator();
        var member = await db.Members.Include(member => member.Memberships).SingleOrDefaultAsync(member => member.Id == memberId, ct)
            ?? throw new RuleViolation("This person is not here any more.");
        db.Expect(member, version);
        db.Hold(member);
        return member;
    }

    /// <summary>Refuses when the person is the last administrator, also when two of the last two leave at the same moment.</summary>
    public static async Task RequireAnotherAdministratorAsync(this AppDb db, Member leaving, CancellationToken ct)
    {
        if (!leaving.IsAdministrator()) return;
        var others = await db.Members.Include(member => member.Memberships)
            .Where(member => member.Id != leaving.Id && member.IsActive && member.Memberships.Any(membership => membership.Role == Role.Administrator))
            .ToListAsync(ct);
        Administrators.RequireAnother(leaving, others);
        foreach (var other in others) db.Hold(other);
    }

    /// <summary>Ends the person's cookies, open pages and unused links.</summary>
    public static async Task SignOutEverywhereAsync(this AppDb db, int memberId, CancellationToken ct)
    {
        if (await db.Accounts.SingleOrDefaultAsync(account => account.MemberId == memberId, ct) is { } account)
            account.SignOutEverywhere();
    }
}
