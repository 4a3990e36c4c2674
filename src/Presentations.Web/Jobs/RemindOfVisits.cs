using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Jobs;

/// <summary>Reminds schools a week and a day before a visit, and gives presenters their day's sheet the evening before; each once, whoever runs it how often.</summary>
public sealed class RemindOfVisits(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RemindOfVisits> log) : RepeatedJob(TimeSpan.FromMinutes(15), clock, log)
{
    private static readonly TimeOnly Evening = new(17, 0);

    /// <summary>How long before a visit the school is reminded; a booking that comes later than the first has its confirmation instead.</summary>
    private static readonly (TimeSpan AtMost, TimeSpan AtLeast)[] Reminders =
        [(TimeSpan.FromDays(7), TimeSpan.FromDays(5)), (TimeSpan.FromDays(1), TimeSpan.FromHours(2))];

    public override async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        await using var scope = scopes.CreateAsyncScope();
        var written = 0;
        foreach (var id in await AheadAsync(scope, now, ct)) written += await TryAsync(() => RemindSchoolAsync(scope, id, now, ct), id);
        foreach (var (member, day) in await DaysAsync(scope, now, ct)) written += await TryAsync(() => SendSheetAsync(scope, member, day, ct), member);
        return written;
    }

    private static async Task<List<int>> AheadAsync(AsyncServiceScope scope, DateTime now, CancellationToken ct)
    {
        await using var db = Open(scope);
        var (from, until) = (now + Reminders[^1].AtLeast, now + Reminders[0].AtMost);
        return await Planned(db).Where(visit => visit.RequestId != null && visit.StartsAtUtc >= from && visit.StartsAtUtc <= until).OrderBy(visit => visit.StartsAtUtc).Select(visit => visit.Id).ToListAsync(ct);
    }

    private static async Task<int> RemindSchoolAsync(AsyncServiceScope scope, int visitId, DateTime now, CancellationToken ct)
    {
        await using var db = Open(scope);
        var visit = await Planned(db).Include(row => row.Presentations).SingleOrDefaultAsync(row => row.Id == visitId, ct);
        var left = visit?.StartsAtUtc - now;
        var due = Array.Find(Reminders, reminder => left <= reminder.AtMost && left >= reminder.AtLeast);
        if (visit is null || due == default || visit.StartsAtUtc - visit.LoggedAtUtc < due.AtMost) return 0;
        var request = await db.Requests.SingleAsync(request => request.Id == visit.RequestId, ct);
        await scope.ServiceProvider.GetRequiredService<RequestLetters>().VisitReminderAsync(db, request, visit, ct);
        return await db.SaveChangesAsync(ct);
    }

    /// <summary>Who is out tomorrow, where it is evening now.</summary>
    private static async Task<IReadOnlyList<(int Member, DateOnly Day)>> DaysAsync(AsyncServiceScope scope, DateTime now, CancellationToken ct)
    {
        await using var db = Open(scope);
        var until = now.AddHours(40);
        var ahead = await Planned(db).Where(visit => visit.StartsAtUtc > now && visit.StartsAtUtc < until)
            .Select(visit => new { visit.Date, visit.Zone, visit.LeadPresenterId, Others = visit.CoPresenters.Select(presenter => presenter.MemberId).ToList() }).ToListAsync(ct);
        return
        [
            .. ahead.Where(visit => now >= WallClock.ToUtc(visit.Date.AddDays(-1), Evening, visit.Zone))
                .SelectMany(visit => visit.Others.Append(visit.LeadPresenterId ?? 0).Where(member => member != 0).Select(member => (member, visit.Date))).Distinct().Order(),
        ];
    }

    private static async Task<int> SendSheetAsync(AsyncServiceScope scope, int member, DateOnly day, CancellationToken ct)
    {
        await using var db = Open(scope);
        var visits = await Planned(db).Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).AsSplitQuery()
            .Where(visit => visit.Date == day && (visit.LeadPresenterId == member || visit.CoPresenters.Any(presenter => presenter.MemberId == member))).ToListAsync(ct);
        if (visits.Count == 0) return 0;
        await scope.ServiceProvider.GetRequiredService<PresenterLetters>().DaySheetAsync(db, member, day, visits, ct);
        return await db.SaveChangesAsync(ct);
    }

    private static IQueryable<Visit> Planned(AppDb db) => db.Visits.Where(visit => visit.Stage == VisitStage.Planned);

    private static AppDb Open(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();

    /// <summary>One that cannot be written keeps no other back.</summary>
    private async Task<int> TryAsync(Func<Task<int>> act, int id)
    {
        try
        {
            return await act();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.LogError(error, "A reminder could not be written ({Id}); the next run tries again.", id);
            return 0;
        }
    }
}
