using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Jobs;

/// <summary>Keeps the promise to schools: reminds the desk before it runs out, its coordinators when it has, and then hands the request to the state's desk.</summary>
public sealed class ChasePromises(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ChasePromises> log) : RequestJob(scopes, clock, log)
{
    private const int PatienceWorkingDays = 1;
    private static readonly TimeSpan RemindBefore = TimeSpan.FromHours(24);

    protected override Task<List<int>> ListDueAsync(AppDb db, CancellationToken ct)
    {
        var soon = NowUtc + RemindBefore;
        return db.Requests
            .Where(request => request.Status == RequestStatus.Waiting && request.AcknowledgedAtUtc == null && request.AnswerDueUtc <= soon && request.Chase != Chase.StateDesk)
            .OrderBy(request => request.AnswerDueUtc).Select(request => request.Id).ToListAsync(ct);
    }

    protected override async Task<bool> TreatAsync(AppDb db, PresentationRequest request, IServiceProvider services, CancellationToken ct)
    {
        var level = LevelOf(request);
        if (request is not { Status: RequestStatus.Waiting, AcknowledgedAtUtc: null } || level <= request.Chase) return false;

        request.ChaseTo(level);
        await services.GetRequiredService<DeskLetters>().PromiseReminderAsync(db, request, level, ct);
        if (level is Chase.StateDesk && await StateDeskAsync(db, request, ct) is { } desk && desk != request.OwnerId)
            request.HandOver(desk, "Nobody answered within the promise.", memberId: null, Clock, await db.AgencyAlongAsync(request, desk, ct));
        return true;
    }

    /// <summary>How far it should have been chased by now.</summary>
    private Chase LevelOf(PresentationRequest request)
    {
        var (now, due) = (NowUtc, request.AnswerDueUtc ?? DateTime.MaxValue);
        return now < due - RemindBefore ? Chase.None
            : now < due ? Chase.Reminded
            : now < WorkingDays.After(due, PatienceWorkingDays, request.Zone) ? Chase.Coordinators
            : Chase.StateDesk;
    }

    private static Task<int?> StateDeskAsync(AppDb db, PresentationRequest request, CancellationToken ct)
    {
        var code = StateDesk.CodeOf(request.StateCode);
        return db.StateDesks.Where(desk => desk.Code == code).Select(desk => (int?)desk.Id).SingleOrDefaultAsync(ct);
    }
}
