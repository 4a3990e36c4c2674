using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Scheduling;

/// <summary>When presenters of a task force speak; who never said so speaks at the usual hours.</summary>
internal static class ProfilesOf
{
    /// <param name="zone">Of the task force's seat, for the usual hours.</param>
    public static async Task<IReadOnlyDictionary<int, PresenterProfile>> ProfilesAsync(
        this AppDb db, int ownerId, IReadOnlyCollection<int> members, string zone, CancellationToken ct)
    {
        var kept = await db.PresenterProfiles.AsNoTracking().Include(profile => profile.Week).Include(profile => profile.SpecialDays).AsSplitQuery()
            .Where(profile => profile.OwnerId == ownerId && members.Contains(profile.MemberId)).ToDictionaryAsync(profile => profile.MemberId, ct);
        return members.Distinct().ToDictionary(member => member, member => kept.GetValueOrDefault(member) ?? PresenterProfile.Usual(ownerId, member, zone));
    }
}
