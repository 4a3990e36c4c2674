using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Scheduling;

/// <summary>
/// Looks once more, in the transaction that books somebody or takes their role, that nobody without a role in a task force has
/// anything ahead there: whoever booked and whoever took the role may each have looked before the other saved.
/// </summary>
internal sealed class PresenterRoles
{
    private readonly HashSet<(int Member, int Owner, string Field)> given = [];
    private readonly HashSet<(int Member, int? Owner)> leaving = [];

    /// <summary>Whose role goes, or who is deactivated: their times are locked as those of somebody who is booked.</summary>
    public IEnumerable<int> Leaving => leaving.Select(one => one.Member);

    public static PresenterRoles Of(IReadOnlyCollection<EntityEntry> changes, DateTime nowUtc)
    {
        var roles = new PresenterRoles();
        foreach (var change in changes)
        {
            switch (change.Entity)
            {
                case Visit { LeadPresenterId: { } lead } visit when IsAhead(visit, nowUtc) && IsGiven(change): roles.given.Add((lead, visit.OwnerId, nameof(Visit.LeadPresenterId))); break;
                case CoPresenter one when change.State is EntityState.Added && VisitOf(change, one) is { } visit && IsAhead(visit, nowUtc): roles.given.Add((one.MemberId, visit.OwnerId, nameof(VisitFacts.CoPresenterIds))); break;
                case Offer { Status: OfferStatus.Open } offer when change.State is EntityState.Added: roles.given.Add((offer.PresenterId, offer.OwnerId, nameof(Offer.PresenterId))); break;
                case Membership { OwnerId: { } owner } when change.State is EntityState.Deleted: roles.leaving.Add(((int)change.OriginalValues[nameof(Membership.MemberId)]!, owner)); break;
                case Member { IsActive: false, MergedIntoId: null } member when change.State is EntityState.Modified && change.Property(nameof(Member.IsActive)).IsModified: roles.leaving.Add((member.Id, null)); break;
            }
        }
        return roles;
    }

    /// <summary>After the rows are written, before they are committed.</summary>
    public async Task RequireAsync(AppDb beside, DateTime nowUtc, CancellationToken ct)
    {
        if (given.Count > 0) await RequireRolesAsync(beside, ct);
        foreach (var (member, owner) in leaving) await RequireNothingAheadAsync(beside, member, owner, nowUtc, ct);
    }

    private async Task RequireRolesAsync(AppDb beside, CancellationToken ct)
    {
        var members = given.Select(one => one.Member).Distinct().ToList();
        var people = await beside.Members.AsNoTracking().Include(member => member.Memberships).Where(member => members.Contains(member.Id)).ToDictionaryAsync(member => member.Id, ct);
        foreach (var (member, owner, field) in given) people[member].RequireRoleIn(owner, field);
    }

    private static async Task RequireNothingAheadAsync(AppDb beside, int member, int? owner, DateTime nowUtc, CancellationToken ct)
    {
        if (owner is not null && await beside.Memberships.AnyAsync(held => held.MemberId == member && held.OwnerId == owner, ct)) return;
        var visits = await beside.Visits.CountAsync(visit => (owner == null || visit.OwnerId == owner) && visit.StartsAtUtc > nowUtc && visit.Stage == VisitStage.Planned
            && (visit.LeadPresenterId == member || visit.CoPresenters.Any(one => one.MemberId == member)), ct);
        var offers = await beside.Offers.CountAsync(offer => (owner == null || offer.OwnerId == owner) && offer.PresenterId == member && offer.Status == OfferStatus.Open && offer.ExpiresAtUtc > nowUtc, ct);
        if (visits + offers == 0) return;
        var name = await beside.Members.Where(one => one.Id == member).Select(one => one.Name).SingleAsync(ct);
        throw new RuleViolation($"{name} was booked meanwhile. Give what is ahead to others first, under Schedule, Somebody leaves.");
    }

    private static bool IsAhead(Visit visit, DateTime nowUtc) => visit.Stage is VisitStage.Planned && visit.StartsAtUtc > nowUtc;

    private static bool IsGiven(EntityEntry visit) =>
        visit.State is EntityState.Added || visit.State is EntityState.Modified && visit.Property(nameof(Visit.LeadPresenterId)).IsModified;

    private static Visit? VisitOf(EntityEntry change, CoPresenter one) =>
        change.Context.ChangeTracker.Entries<Visit>().Select(visit => visit.Entity).FirstOrDefault(visit => visit.CoPresenters.Contains(one));
}
