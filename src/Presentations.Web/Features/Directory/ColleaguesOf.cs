using Presentations.Data;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Directory;

/// <summary>The people that a person may see.</summary>
internal static class ColleaguesOf
{
    /// <summary>Those of the own task forces; everybody for those who read everything; nobody for those without a role.</summary>
    public static IQueryable<Member> Colleagues(this AppDb db)
    {
        if (db.Scope.ReadsEverything) return db.Members;
        var owners = db.Scope.ReadableOwners;
        return db.Members.Where(member => member.Memberships.Any(held => held.OwnerId != null && owners.Contains(held.OwnerId.Value)));
    }
}
