using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Data.Periods;
using Presentations.Data.Saving;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Takes everything that an import brought out of the database, in one transaction with the totals.</summary>
public sealed class ImportRemoval(AppDb db, int batchId)
{
    /// <summary>Visits, and how many of them somebody has changed since; summaries.</summary>
    public async Task<(int Visits, int ChangedVisits, int Summaries)> CountAsync(CancellationToken ct = default) => (
        await db.Visits.CountAsync(visit => visit.ImportBatchId == batchId, ct),
        await db.Visits.CountAsync(visit => visit.ImportBatchId == batchId && visit.Version > 1, ct),
        await db.Summaries.CountAsync(summary => summary.ImportBatchId == batchId, ct));

    /// <summary>The batch stays, as undone, and its history says so.</summary>
    public async Task RunAsync(CancellationToken ct = default)
    {
        try
        {
            await db.Database.CreateExecutionStrategy().ExecuteAsync(InTransactionAsync, ct);
        }
        catch (Exception error) when (DatabaseErrors.Translate(error) is { } refusal)
        {
            throw refusal;
        }
    }

    private async Task InTransactionAsync(CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await using var beside = await db.BesideAsync(transaction, ct);
        var batch = await beside.ImportBatches.SingleAsync(row => row.Id == batchId, ct);
        var talks = beside.Presentations.Where(talk => talk.Visit.ImportBatchId == batchId);
        var summaries = beside.Summaries.Where(summary => summary.ImportBatchId == batchId);
        RefuseOthers(batch, [.. await talks.Select(talk => talk.OwnerId).Distinct().ToListAsync(ct), .. await summaries.Select(summary => summary.OwnerId).Distinct().ToListAsync(ct)]);
        batch.Undo();
        beside.Entry(batch).Property(row => row.Version).CurrentValue = batch.Version + 1;

        var official = batch.Subject is ImportSubject.Demonstration ? await DemoSubmissionRemoval.MonthsAsync(beside, ct) : [];
        var totals = new Recount(beside);
        var touched = await LockAsync(totals, talks, [.. official, .. await UntoldSummaries.MonthsAsync(summaries, ct)], ct);
        if (official.Count > 0) await DemoSubmissionRemoval.RunAsync(beside, ct);

        if (batch.Subject is not ImportSubject.Demonstration) await RequireUntoldAsync(beside, summaries, ct);

        // Children leave with their parents.
        var removed = await talks.CountAsync(ct);
        await beside.Visits.Where(visit => visit.ImportBatchId == batchId).ExecuteDeleteAsync(ct);
        var removedSummaries = await summaries.ExecuteDeleteAsync(ct);

        beside.History.Add(Entry(removed, removedSummaries));
        await totals.RunAsync(touched, ct);
        foreach (var month in official) await totals.RunAsync(month, await OfficialCount.OfAsync(beside, month, ct), ct);
        await new RestatementKeeper(beside, db.Scope.MemberId).SettleAsync(touched, "The import that brought it was undone", ct);
        await beside.WriteAsync(accept: true, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>A summary is no presentation: no restatement could say that it went.</summary>
    private static async Task RequireUntoldAsync(AppDb beside, IQueryable<Summary> summaries, CancellationToken ct)
    {
        var standing = beside.StandingSubmissions();
        var told = await beside.SubmittedSummaries.Where(row => standing.Contains(row.SubmissionId) && summaries.Any(summary => summary.Id == row.SummaryId))
            .Join(beside.Submissions, row => row.SubmissionId, submission => submission.Id, (_, submission) => submission.Month).Distinct().OrderBy(month => month).ToListAsync(ct);
        Rule.Require(told.Count == 0,
            $"Summaries of this import are submitted with {string.Join(" and ", told.Select(month => $"{DateRange.FirstDayOf(month):MMMM yyyy}"))}. "
            + "A month that waits for approval is sent back first; what is approved keeps its summaries, and so the import stays.");
    }

    /// <summary>Somebody may move a talk into another month until its own is locked: what is touched is read again until nothing of it is new.</summary>
    private static async Task<List<RollupKey>> LockAsync(Recount totals, IQueryable<Presentation> talks, IReadOnlyCollection<RollupKey> others, CancellationToken ct)
    {
        var locked = new HashSet<RollupKey>();
        for (; ; )
        {
            var touched = (await talks.Select(talk => new { talk.OwnerId, talk.Month }).Distinct().ToListAsync(ct)).ConvertAll(key => new RollupKey(key.OwnerId, key.Month));
            var unlocked = touched.Union(others).Where(locked.Add).ToList();
            if (unlocked.Count == 0) return touched;
            await totals.LockAsync(unlocked, ct);
        }
    }

    private void RefuseOthers(ImportBatch batch, List<int> owners)
    {
        if (batch.MemberId != db.Scope.MemberId && !db.Scope.IsAdministrator || !owners.TrueForAll(db.Scope.IsCoordinatorOf))
        {
            throw new AccessDenied("Only the person who ran an import, as coordinator of everything that it brought, or an administrator can undo it.");
        }
    }

    private HistoryEntry Entry(int talks, int summaries) => new()
    {
        AtUtc = db.Clock.GetUtcNow().UtcDateTime,
        MemberId = db.Scope.MemberId,
        Subject = nameof(ImportBatch),
        SubjectId = batchId,
        Action = HistoryAction.ImportUndone,
        Changes = $"Presentations: {talks} → nothing\nSummaries: {summaries} → nothing",
    };
}
