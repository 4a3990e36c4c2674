using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Periods;

/// <summary>Finds what the pages of a month work on.</summary>
internal static class PeriodLoading
{
    /// <summary>Null when there is none, or when the person may not see it.</summary>
    public static async Task<Owner?> FindOwnerAsync(this AppDb db, string code, CancellationToken ct)
    {
        var owner = await db.Owners.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, ct);
        return owner is not null && db.Scope.MayRead(owner.Id) ? owner : null;
    }

    /// <summary>Refuses what <see cref="FindOwnerAsync"/> does not find.</summary>
    public static async Task<int> OwnerIdAsync(this AppDb db, string code, CancellationToken ct)
    {
        var owner = await db.FindOwnerAsync(code, ct);
        Rule.Require(owner is not null, $"“{code}” is not a task force or state desk of yours.");
        return owner.Id;
    }

    /// <summary>Null before somebody works on the month.</summary>
    public static Task<ReportingPeriod?> FindPeriodAsync(this AppDb db, int ownerId, int month, CancellationToken ct) => db.ReportingPeriods
        .Include(period => period.Latest).Include(period => period.Kept).SingleOrDefaultAsync(period => period.OwnerId == ownerId && period.Month == month, ct);

    public static async Task<ReportingPeriod> OpenPeriodAsync(this AppDb db, int ownerId, int month, CancellationToken ct) =>
        await db.FindPeriodAsync(ownerId, month, ct) ?? db.ReportingPeriods.Add(ReportingPeriod.Open(ownerId, month)).Entity;

    public static async Task<Restatement> RestatementAsync(this AppDb db, int id, CancellationToken ct)
    {
        var restatement = await db.Restatements.SingleOrDefaultAsync(change => change.Id == id, ct);
        Rule.Require(restatement is not null, "This restatement does not exist, or you may not see it.");
        return restatement;
    }

    /// <summary>Restatements, and those of the other month where a presentation went from month to month: they are decided together.</summary>
    public static async Task<IReadOnlyList<Restatement>> WithOtherHalvesAsync(this AppDb db, IReadOnlyList<Restatement> asked, CancellationToken ct)
    {
        var (ids, presentations) = (asked.Select(change => change.Id).ToList(), asked.Select(change => change.PresentationId).ToList());
        var others = await db.Restatements.Where(change => presentations.Contains(change.PresentationId) && !ids.Contains(change.Id)).ToListAsync(ct);
        return [.. asked, .. others.Where(other => asked.Any(other.MovesWith))];
    }

    /// <summary>What waits in approved months: it can be approved, by somebody else than whoever corrected it.</summary>
    public static IQueryable<Restatement> WaitingInApprovedMonths(this AppDb db) => db.Restatements.Where(change => change.Status == RestatementStatus.Proposed
        && db.ReportingPeriods.Any(period => period.OwnerId == change.OwnerId && period.Month == change.Month && period.Status == PeriodStatus.Approved));

    public static async Task<DueDays> DueDaysAsync(this AppDb db, CancellationToken ct) => new(await db.ReportingDeadlines.AsNoTracking().ToListAsync(ct));

    public static int RequireMember(this AppDb db)
    {
        Rule.Require(db.Scope.MemberId is not null, "Sign in again to do this.");
        return db.Scope.MemberId.Value;
    }

    public static async Task<Dictionary<int, string>> NamesAsync(this AppDb db, IEnumerable<int?> memberIds, CancellationToken ct)
    {
        var ids = memberIds.OfType<int>().Distinct().ToList();
        return await db.Members.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, ct);
    }
}
