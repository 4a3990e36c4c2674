using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Jobs;

/// <summary>Keeps the promise to schools: reminds the desk before it runs out, its coordinators when it has, and then hands the request to the state's desk.</summary>
public sealed class ChasePromises(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ChasePromises> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan RemindBefore = TimeSpan.FromHours(24);
    private const int PatienceWorkingDays = 1;

    /// <summary>Answers how many requests were chased.</summary>
    public async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        var chased = 0;
        foreach (var id in await DueAsync(ct))
        {
            try
            {
                if (await ChaseAsync(id, ct)) chased++;
            }
            catch (Domain.RuleViolation refusal)
            {
                log.LogWarning("Request {Request} could not be chased; the next run tries again: {Refusal}", id, refusal.Message);
            }
        }
        return chased;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "Promises could not be looked at; the next run tries again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<List<int>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var soon = clock.GetUtcNow().UtcDateTime + RemindBefore;
        return await db.Requests
            .Where(request => request.Status == RequestStatus.Waiting && request.AcknowledgedAtUtc == null && request.AnswerDueUtc <= soon && request.Chase != Chase.StateDesk)
            .OrderBy(request => request.AnswerDueUtc).Select(request => request.Id).ToListAsync(ct);
    }

    private async Task<bool> ChaseAsync(int requestId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var request = await db.FindVisibleAsync(requestId, ct);
        if (request is not { Status: RequestStatus.Waiting, AcknowledgedAtUtc: null } || LevelOf(request) is var level && level <= request.Chase) return false;

        request.ChaseTo(level);
        var letters = scope.ServiceProvider.GetRequiredService<StaffLetters>();
        await letters.PromiseReminderAsync(db, request, level, ct);
        if (level is Chase.StateDesk && await StateDeskAsync(db, request, ct) is { } desk && desk != request.OwnerId)
            request.HandOver(desk, "Nobody answered within the promise.", memberId: null, clock);
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>How far it should have been chased by now.</summary>
    private Chase LevelOf(PresentationRequest request)
    {
        var (now, due) = (clock.GetUtcNow().UtcDateTime, request.AnswerDueUtc ?? DateTime.MaxValue);
        return now >= due && now >= WorkingDays.After(due, PatienceWorkingDays, request.Zone) ? Chase.StateDesk
            : now >= due ? Chase.Coordinators
            : now >= due - RemindBefore ? Chase.Reminded
            : Chase.None;
    }

    private static Task<int?> StateDeskAsync(AppDb db, PresentationRequest request, CancellationToken ct)
    {
        var code = StateDesk.CodeOf(request.StateCode);
        return db.StateDesks.Where(desk => desk.Code == code).Select(desk => (int?)desk.Id).SingleOrDefaultAsync(ct);
    }
}
