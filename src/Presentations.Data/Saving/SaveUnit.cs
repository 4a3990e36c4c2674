using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Presentations.Data.Access;
using Presentations.Data.Audit;
using Presentations.Data.Bulk;
using Presentations.Data.Periods;
using Presentations.Data.Reference;
using Presentations.Data.Rollup;
using Presentations.Data.Scheduling;
using Presentations.Domain;
using Presentations.Domain.Totals;

namespace Presentations.Data.Saving;

/// <summary>
/// One save: rows, history, totals and presenters' holds in one transaction that the execution strategy can repeat. The totals of every
/// owner's month that a save touches are locked first, in order, and recounted last, so that they are exact at every commit; so are the
/// holds of every presenter whose times it touches, so that nobody is booked twice, or without a role.
/// </summary>
internal sealed class SaveUnit(AppDb db)
{
    private TrackedRows? before;
    private bool isRepeated;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            Versions.Advance(db);
            if (Changes().Count == 0) return 0;

            WriteGuard.Check(db.Scope, Changes(), db.Followers);
            var strategy = db.Database.CreateExecutionStrategy();
            if (strategy.RetriesOnFailure) before = TrackedRows.Of(db);
            var rows = db.Database.CurrentTransaction is null ? await strategy.ExecuteAsync(InTransactionAsync, ct) : await WriteAsync(ct);
            if (ReferenceData.IsAmong(Changes())) db.Surroundings.ReferenceChanged();
            db.ChangeTracker.AcceptAllChanges();
            return rows;
        }
        catch (Exception error) when (DatabaseErrors.Translate(error) is { } refusal)
        {
            throw refusal;
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task<int> InTransactionAsync(CancellationToken ct)
    {
        if (isRepeated) before!.TrackAgain(db);
        isRepeated = true;
        using var turn = db.Surroundings.Turns is { } turns ? await turns.TakeAsync(ct) : null;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var rows = await WriteAsync(ct);
        await transaction.CommitAsync(ct);
        return rows;
    }

    private async Task<int> WriteAsync(CancellationToken ct)
    {
        var changes = Changes();
        var touched = TouchedLines.Of(changes);
        var talks = TouchedTalks.Of(changes);
        var periods = TouchedPeriods.Of(changes);
        await using var beside = await db.BesideAsync(db.Database.CurrentTransaction!, ct);
        var totals = new Recount(beside);
        var holds = await TouchedTimes.OfAsync(changes, beside, ct);

        var roles = PresenterRoles.Of(changes, db.Clock.GetUtcNow().UtcDateTime);

        var submissions = new SubmissionFreezer(beside);
        HashSet<RollupKey> locked = [.. touched.Select(line => line.Bucket), .. periods, .. talks.Said, .. UntoldSummaries.MonthsOf(changes), .. await submissions.MonthsAsync(changes, ct)];
        await totals.LockAsync(locked, ct);
        await holds.LockAsync(beside, ct, roles.Leaving);
        await submissions.SealAsync(changes, locked, ct);
        var rows = await db.WriteAsync(accept: false, ct);
        await roles.RequireAsync(beside, db.Clock.GetUtcNow().UtcDateTime, ct);
        submissions.AddLines();
        await TellAsync(beside, [.. HistoryWriter.EntriesOf(changes, db.Scope, db.Clock)], ct);
        await totals.RunAsync(touched, ct);
        await new RestatementKeeper(beside, db.Scope.MemberId).SettleAsync(talks, ct);
        await OfficialAsync(totals, beside, changes, periods, ct);
        await ImportedParts.SettleAsync(beside, changes, ct);
        await new HoldKeeper(beside, db.Scope).SettleAsync(holds, ct);
        await beside.WriteAsync(accept: true, ct);
        await submissions.CloseAsync(ct);
        return rows;
    }

    /// <summary>Nothing reads what is told here again: the change tracker would only cost time.</summary>
    private static Task TellAsync(AppDb beside, IReadOnlyList<HistoryEntry> entries, CancellationToken ct) =>
        entries.Count == 0 ? Task.CompletedTask : new RowInsert<HistoryEntry>(beside).RunAsync(beside.Database.CurrentTransaction!.GetDbTransaction(), entries, ct);

    /// <summary>Official figures are counted from what stands in the database: what goes into it is written first.</summary>
    private static async Task OfficialAsync(Recount totals, AppDb beside, List<EntityEntry> changes, IReadOnlyList<RollupKey> periods, CancellationToken ct)
    {
        if (periods.Count == 0) return;
        await TouchedPeriods.SupersedeRestatementsAsync(beside, changes, ct);
        await beside.WriteAsync(accept: true, ct);
        foreach (var period in periods) await totals.RunAsync(period, await OfficialCount.OfAsync(beside, period, ct), ct);
    }

    private List<EntityEntry> Changes() =>
        [.. db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)];
}
