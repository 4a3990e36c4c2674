using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Periods;

/// <summary>What the reader can do about a correction that was sent back, and where.</summary>
/// <param name="Act">For example "correct the presentation again".</param>
/// <param name="Href">Null for whoever made the correction and may not change the presentation: a coordinator does.</param>
public sealed record NextStep(string Act, string? Href)
{
    /// <summary>By the ids of the restatements; without those about which the reader can do nothing.</summary>
    internal static async Task<Dictionary<int, NextStep>> OfAsync(AppDb db, IEnumerable<Restatement> rows, CancellationToken ct)
    {
        var sentBack = rows.Where(row => row.Status is RestatementStatus.Returned).ToList();
        if (sentBack.Count == 0) return [];
        var ids = sentBack.Select(row => row.PresentationId).Distinct().ToList();
        var visits = await db.Visits.AsNoTracking().Include(visit => visit.CoPresenters).Include(visit => visit.Presentations).AsSplitQuery()
            .Where(visit => visit.Presentations.Any(talk => ids.Contains(talk.Id))).ToListAsync(ct);
        var talks = visits.SelectMany(visit => visit.Presentations.Select(talk => (Visit: visit, Talk: talk))).ToDictionary(one => one.Talk.Id);
        var steps = new Dictionary<int, NextStep>();
        foreach (var row in sentBack)
        {
            if (talks.TryGetValue(row.PresentationId, out var one) && Of(db, row, one.Visit, one.Talk) is { } step) steps.Add(row.Id, step);
        }
        return steps;
    }

    private static NextStep? Of(AppDb db, Restatement row, Visit visit, Presentation talk)
    {
        var isVoid = talk.Status is PresentationStatus.Void;
        var act = isVoid ? "restore the presentation" : "correct the presentation again";
        if (db.Scope.MayWrite(visit.OwnerId) && visit.MayBeChangedBy(db.Scope.MemberId, db.Scope.IsCoordinatorOf(visit.OwnerId)))
            return new NextStep(act, isVoid || visit.Stage is not VisitStage.Delivered ? $"/presentations/{talk.Id}" : $"/visits/{visit.Id}/correct");
        return row.ProposedById is { } proposer && proposer == db.Scope.MemberId ? new NextStep(act, null) : null;
    }
}
