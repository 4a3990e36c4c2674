using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Delivery;

namespace Presentations.Web.Features.Scheduling;

/// <summary>Loads visits ahead for a change of one or of a series from there on.</summary>
internal static class VisitsAhead
{
    private const string Missing = "This visit does not exist, or you may not see it.";

    /// <summary>The visit and, when asked, those of its series that come later; what has begun stays as it was.</summary>
    public static async Task<IReadOnlyList<Visit>> FindAheadAsync(this AppDb db, int id, int version, bool andLater, TimeProvider clock, CancellationToken ct)
    {
        var visit = await db.FindForChangeAsync(id, version, ct);
        Rule.Require(visit is not null, Missing);
        var visits = await db.WithLaterAsync(visit, andLater, clock, ct);
        foreach (var one in visits)
        {
            Rule.Require(one.MayBeChangedBy(db.Scope.MemberId, db.Scope.IsCoordinatorOf(one.OwnerId)),
                $"The visit of {one.Date:yyyy-MM-dd} is a colleague’s. Change this one alone, or ask a coordinator to change the series.", "AndLater");
        }
        return visits;
    }

    /// <summary>The same for a change whose right to each of them the caller looks at.</summary>
    public static async Task<IReadOnlyList<Visit>> FindAheadForAnybodyAsync(this AppDb db, int id, int version, bool andLater, TimeProvider clock, CancellationToken ct)
    {
        var visit = await db.FindWholeVisitAsync(id, ct);
        Rule.Require(visit is not null, Missing);
        db.Expect(visit, version);
        return await db.WithLaterAsync(visit, andLater, clock, ct);
    }

    private static async Task<IReadOnlyList<Visit>> WithLaterAsync(this AppDb db, Visit visit, bool andLater, TimeProvider clock, CancellationToken ct)
    {
        if (!andLater) return [visit];
        Rule.Require(visit.SeriesId is not null, "This visit is not one of a series.");
        var now = clock.GetUtcNow().UtcDateTime;
        var later = await db.Visits.Include(one => one.Presentations).Include(one => one.CoPresenters).AsSplitQuery()
            .Where(one => one.SeriesId == visit.SeriesId && one.Id != visit.Id && one.Stage == VisitStage.Planned && one.StartsAtUtc > visit.StartsAtUtc && one.StartsAtUtc > now)
            .OrderBy(one => one.StartsAtUtc).ToListAsync(ct);
        return [visit, .. later];
    }

    /// <summary>The request that a visit answers; null when there is none.</summary>
    public static async Task<PresentationRequest?> RequestOfAsync(this AppDb db, Visit visit, CancellationToken ct) =>
        visit.RequestId is { } id ? await db.Requests.Include(request => request.Windows).Include(request => request.Offers).AsSplitQuery().SingleOrDefaultAsync(request => request.Id == id, ct) : null;
}
