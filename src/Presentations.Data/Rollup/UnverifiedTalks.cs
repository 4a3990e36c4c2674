using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Data.Periods;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods.Checks;

namespace Presentations.Data.Rollup;

/// <summary>Finds what import batches brought and no coordinator of its owner has approved yet: recorded, told apart, and in no submission.</summary>
public static class UnverifiedTalks
{
    /// <summary>Of those that the scope may read.</summary>
    private static IQueryable<Presentation> Of(AppDb db, IReadOnlyCollection<int> batches) => db.Presentations
        .Where(talk => talk.Status == PresentationStatus.Delivered && talk.Visit.ImportBatchId != null && batches.Contains(talk.Visit.ImportBatchId.Value)
            && !db.ImportApprovals.Any(approval => approval.ImportBatchId == talk.Visit.ImportBatchId && approval.OwnerId == talk.OwnerId));

    /// <summary>The batches of which something waits, whoever imported them; mostly none.</summary>
    internal static Task<List<int>> BatchesAsync(AppDb db, CancellationToken ct) => db.ImportBatches.IgnoreQueryFilters([AccessFilters.Name]).AsNoTracking()
        .Where(batch => !batch.IsVerified && batch.Status != ImportStatus.Undone).Select(batch => batch.Id).ToListAsync(ct);

    /// <summary>The imports that stand in the way of submitting a month, whoever imported them.</summary>
    public static async Task<List<UnverifiedBatch>> ByBatchAsync(AppDb db, int ownerId, int month, CancellationToken ct)
    {
        if (await BatchesAsync(db, ct) is not { Count: > 0 } batches) return [];
        var talks = await Of(db, batches).Where(talk => talk.OwnerId == ownerId && talk.Month == month)
            .GroupBy(talk => talk.Visit.ImportBatchId!.Value).Select(batch => new { Id = batch.Key, Talks = batch.Count() }).ToDictionaryAsync(batch => batch.Id, batch => batch.Talks, ct);
        var summaries = await SummariesOf(db, batches, ownerId, month)
            .GroupBy(summary => summary.ImportBatchId!.Value).Select(batch => new { Id = batch.Key, Summaries = batch.Count() }).ToDictionaryAsync(batch => batch.Id, batch => batch.Summaries, ct);
        int[] found = [.. talks.Keys.Union(summaries.Keys)];
        var names = await db.ImportBatches.IgnoreQueryFilters([AccessFilters.Name]).AsNoTracking().Where(batch => found.Contains(batch.Id)).OrderBy(batch => batch.Id)
            .Select(batch => new { batch.Id, batch.FileName }).ToListAsync(ct);
        return names.ConvertAll(batch => new UnverifiedBatch(batch.Id, batch.FileName, talks.GetValueOrDefault(batch.Id), summaries.GetValueOrDefault(batch.Id)));
    }

    /// <summary>The summaries that the month's submission would tell, its own and late ones, of imports that nobody has approved for the owner.</summary>
    private static IQueryable<Summary> SummariesOf(AppDb db, IReadOnlyCollection<int> batches, int ownerId, int month) =>
        Waiting(db, UntoldSummaries.Of(db, ownerId, month), batches);

    private static IQueryable<Summary> Waiting(AppDb db, IQueryable<Summary> summaries, IReadOnlyCollection<int> batches) => summaries
        .Where(summary => summary.ImportBatchId != null && batches.Contains(summary.ImportBatchId.Value)
            && !db.ImportApprovals.Any(approval => approval.ImportBatchId == summary.ImportBatchId && approval.OwnerId == summary.OwnerId));

    /// <summary>Those among some presentations.</summary>
    public static async Task<HashSet<int>> AmongAsync(AppDb db, IReadOnlyCollection<int> presentations, CancellationToken ct) =>
        await BatchesAsync(db, ct) is { Count: > 0 } batches ? await Of(db, batches).Where(talk => presentations.Contains(talk.Id)).Select(talk => talk.Id).ToHashSetAsync(ct) : [];

    /// <summary>How many of a question's recorded presentations and summaries are unverified; official figures hold none.</summary>
    public static async Task<(int Talks, int Summaries)> CountAsync(AppDb db, TotalsFilter filter, CancellationToken ct)
    {
        if (filter.IsOfficial || !db.Scope.ReadsTalks || await BatchesAsync(db, ct) is not { Count: > 0 } batches) return default;
        var (first, last) = (filter.Days.First, filter.Days.Last);
        var talks = await Of(db, batches).CountAsync(talk => talk.Date >= first && talk.Date <= last && (filter.OwnerId == null || talk.OwnerId == filter.OwnerId)
            && (filter.StateCode == null || talk.StateCode == filter.StateCode) && (filter.Kind == null || talk.Kind == filter.Kind), ct);
        return (talks, await Waiting(db, SummarySums.Of(db, filter), batches).CountAsync(ct));
    }

    /// <summary>How many talks and summaries stand in the way of submitting a month.</summary>
    public static async Task<(int Talks, int Summaries)> OfMonthAsync(AppDb db, int ownerId, int month, CancellationToken ct) => await BatchesAsync(db, ct) is { Count: > 0 } batches
        ? (await Of(db, batches).CountAsync(talk => talk.OwnerId == ownerId && talk.Month == month, ct), await SummariesOf(db, batches, ownerId, month).CountAsync(ct))
        : default;
}
