using Microsoft.EntityFrameworkCore;
using Presentations.Domain;

namespace Presentations.Data.Scheduling;

/// <summary>Whom somebody chose to book or to offer: they must have a role there. The save looks once more.</summary>
public static class ChosenPresenters
{
    public static async Task RequirePresentersAsync(this AppDb db, int ownerId, IEnumerable<int> memberIds, string field, CancellationToken ct)
    {
        var ids = memberIds.Distinct().ToList();
        if (ids.Count == 0) return;
        var people = await db.Members.AsNoTracking().Include(member => member.Memberships).Where(member => ids.Contains(member.Id)).OrderBy(member => member.Name).ToListAsync(ct);
        Rule.Require(people.Count == ids.Count, "Choose somebody of this task force.", field);
        people.ForEach(member => member.RequireRoleIn(ownerId, field));
    }
}
