using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Demo;

/// <summary>Gives the fixed people requests to answer and visits ahead, counted from today. Leaves with the campaign; writes no letters.</summary>
public sealed class DemoDesk(AppDbFactory dbs, ReferenceData reference, PrivateLinks links, TimeProvider clock)
{
    /// <summary>A second run writes nothing; nothing is written without the campaign, whose schools ask, or without the fixed people, whose desks these are.</summary>
    /// <returns>The number of requests and visits written.</returns>
    public async Task<int> FillAsync(CancellationToken ct = default)
    {
        await using var db = dbs.OpenAsSystem();
        var batch = await db.ImportBatches.SingleOrDefaultAsync(batch => batch.Subject == ImportSubject.Demonstration && batch.Status == ImportStatus.Finished, ct);
        if (batch is null || await DemoStage.SetAsync(db, await reference.PlacesAsync(ct), ct) is not { } stage) return 0;

        DemoPresenters.Add(db, stage, await db.PresenterProfiles.Select(profile => profile.MemberId).ToListAsync(ct));
        var requests = await AskAsync(db, stage, ct);
        await db.SaveChangesAsync(ct);
        var visits = await BookAsync(db, stage, requests, batch.Id, ct);
        await db.SaveChangesAsync(ct);
        return requests.Count + visits;
    }

    private async Task<List<(DemoRequest Plan, PresentationRequest Request)>> AskAsync(AppDb db, DemoStage stage, CancellationToken ct)
    {
        var ids = DemoRequest.All.Select(plan => plan.EntryId).ToList();
        var known = await db.Requests.Where(request => ids.Contains(request.EntryId)).Select(request => request.EntryId).ToListAsync(ct);
        var asked = DemoRequest.All.Where(plan => !known.Contains(plan.EntryId)).Select(plan => (plan, plan.Ask(stage, links.New(), clock))).ToList();
        db.Requests.AddRange(asked.Select(pair => pair.Item2));
        return asked;
    }

    /// <summary>Those that answer a request need its id, which it has once it is saved.</summary>
    private async Task<int> BookAsync(AppDb db, DemoStage stage, List<(DemoRequest Plan, PresentationRequest Request)> requests, int batchId, CancellationToken ct)
    {
        var plans = DemoVisit.All;
        var ids = plans.Select(plan => plan.EntryId).ToList();
        var known = await db.Visits.Where(visit => ids.Contains(visit.EntryId)).Select(visit => visit.EntryId).ToListAsync(ct);
        List<Visit> visits =
        [
            .. plans.Where(plan => !known.Contains(plan.EntryId)).Select(plan => plan.Book(stage, clock)),
            .. requests.Where(pair => pair.Plan.Standing is DemoStanding.Booked).Select(pair => pair.Plan.Book(pair.Request, stage, clock)),
        ];
        db.Visits.AddRange(visits.Select(visit => visit.AsDemo(batchId)));
        return visits.Count;
    }
}
