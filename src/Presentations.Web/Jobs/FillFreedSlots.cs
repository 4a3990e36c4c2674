using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Scheduling;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Jobs;

/// <summary>Tells the desk once when a visit that was cancelled would suit a school of the waiting list, whoever cancelled it and whoever joined the list since.</summary>
public sealed class FillFreedSlots(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FillFreedSlots> log) : RequestJob(scopes, clock, log)
{
    protected override Task<List<int>> ListDueAsync(AppDb db, CancellationToken ct)
    {
        var now = NowUtc;
        return db.Requests
            .Where(request => request.Status == RequestStatus.WaitingList && db.Visits.Any(visit => visit.OwnerId == request.OwnerId && visit.StartsAtUtc > now && visit.LeadPresenterId != null
                && (visit.Stage == VisitStage.CancelledBySchool || visit.Stage == VisitStage.CancelledByUs)))
            .OrderBy(request => request.Id).Select(request => request.Id).ToListAsync(ct);
    }

    protected override async Task<bool> TreatAsync(AppDb db, PresentationRequest request, IServiceProvider services, CancellationToken ct)
    {
        if (request.Status is not RequestStatus.WaitingList) return false;
        var freed = new FreedTimes(db, services.GetRequiredService<PresenterTimesReader>(), Clock);
        foreach (var one in await freed.ListAsync([request.OwnerId], ct))
        {
            if (await freed.FitAsync(request, one, ct) is not { } fit) continue;
            await services.GetRequiredService<StaffLetters>().SlotFreedAsync(db, request, fit.Presenter, fit.Slot, one.EntryId, one.School, ct);
        }
        return true;
    }
}
