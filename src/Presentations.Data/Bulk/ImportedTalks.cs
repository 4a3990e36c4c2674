using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Presentations.Data.Access;
using Presentations.Data.Periods;
using Presentations.Data.Rollup;
using Presentations.Data.Saving;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;

namespace Presentations.Data.Bulk;

/// <summary>
/// Saves the talks of an import many at a time, with the promises of every save: whole or not at all, only for owners whom the person may
/// write, each entry once, totals exact at the commit. History is told by the batch, not by its rows.
/// </summary>
public sealed class ImportedTalks(AppDb db)
{
    /// <summary>Given as one parameter: SQLite looks many up slowly.</summary>
    private const int IdsAtOnce = 1_000;

    /// <summary>The entries that are in the database already, with their owners; whoever may see them.</summary>
    public async Task<Dictionary<Guid, int>> KnownAsync(IEnumerable<Guid> entryIds, CancellationToken ct = default)
    {
        var known = new Dictionary<Guid, int>();
        foreach (var ids in entryIds.Chunk(IdsAtOnce))
        {
            foreach (var visit in await db.Visits.IgnoreQueryFilters([AccessFilters.Name]).Where(visit => EF.Parameter(ids).Contains(visit.EntryId)).Select(visit => new { visit.EntryId, visit.OwnerId }).ToListAsync(ct))
            {
                known[visit.EntryId] = visit.OwnerId;
            }
            foreach (var summary in await db.Summaries.IgnoreQueryFilters([AccessFilters.Name]).Where(summary => EF.Parameter(ids).Contains(summary.EntryId)).Select(summary => new { summary.EntryId, summary.OwnerId }).ToListAsync(ct))
            {
                known[summary.EntryId] = summary.OwnerId;
            }
        }
        return known;
    }

    /// <summary>Each visit has one talk and belongs to one import.</summary>
    public async Task AddAsync(IReadOnlyList<Visit> visits, CancellationToken ct = default)
    {
        if (visits.Count == 0) return;
        if (visits.FirstOrDefault(visit => !db.Scope.MayWrite(visit.OwnerId)) is not null)
        {
            throw new AccessDenied("This import holds talks of a task force in which you have no role that may change it.");
        }
        try
        {
            await db.Database.CreateExecutionStrategy().ExecuteAsync(token => InTransactionAsync(visits, token), ct);
        }
        catch (Exception error) when (DatabaseErrors.Translate(error) is { } refusal)
        {
            throw refusal;
        }
    }

    private async Task InTransactionAsync(IReadOnlyList<Visit> visits, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await using var beside = await db.BesideAsync(transaction, ct);
        beside.ChangeTracker.AutoDetectChangesEnabled = false;
        var touched = visits.SelectMany(visit => visit.Presentations).Select(talk => new RollupKey(talk.OwnerId, talk.Month)).Distinct()
            .OrderBy(key => key.OwnerId).ThenBy(key => key.Month).ToList();
        var added = new List<Total>();
        var totals = new Recount(beside, added.Add);

        await totals.LockAsync(touched, ct);
        await InsertAsync(beside, transaction, visits, ct);
        await totals.RunAsync(touched, ct);
        await new RestatementKeeper(beside, db.Scope.MemberId).SettleAsync(touched, "Imported after the month was submitted", ct);
        beside.ChangeTracker.DetectChanges();
        await new RowInsert<StateTotal>(beside).RunAsync(transaction.GetDbTransaction(), [.. added.OfType<StateTotal>()], ct);
        await new RowInsert<CountyTotal>(beside).RunAsync(transaction.GetDbTransaction(), [.. added.OfType<CountyTotal>()], ct);
        await beside.WriteAsync(accept: true, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Parents first; the keys that the database gave them are read back for their children.</summary>
    private static async Task InsertAsync(AppDb beside, IDbContextTransaction transaction, IReadOnlyList<Visit> visits, CancellationToken ct)
    {
        var to = transaction.GetDbTransaction();
        var batchId = visits[0].ImportBatchId;
        var lastVisit = await beside.Visits.MaxAsync(visit => (int?)visit.Id, ct) ?? 0;
        await new RowInsert<Visit>(beside, (nameof(Visit.Version), _ => 1)).RunAsync(to, visits, ct);
        var visitIds = await beside.Visits.Where(visit => visit.ImportBatchId == batchId && visit.Id > lastVisit)
            .Select(visit => new { visit.EntryId, visit.Id }).ToDictionaryAsync(visit => visit.EntryId, visit => visit.Id, ct);

        var talks = visits.Select(visit => visit.Presentations.Single()).ToList();
        var lastTalk = await beside.Presentations.MaxAsync(talk => (int?)talk.Id, ct) ?? 0;
        await new RowInsert<Presentation>(beside, (nameof(Presentation.Version), _ => 1), (nameof(Presentation.VisitId), talk => visitIds[talk.Visit.EntryId])).RunAsync(to, talks, ct);
        var talkIds = await beside.Presentations.Where(talk => talk.Visit.ImportBatchId == batchId && talk.Id > lastTalk && talk.VisitId > lastVisit)
            .Select(talk => new { talk.VisitId, talk.Id }).ToDictionaryAsync(talk => talk.VisitId, talk => talk.Id, ct);

        await InsertDetailsAsync(beside, to, talks.SelectMany(talk => talk.Counts, (talk, count) => (count, talkIds[visitIds[talk.Visit.EntryId]])), nameof(AttendanceCount.PresentationId), ct);
        await InsertDetailsAsync(beside, to, visits.SelectMany(visit => visit.Partners, (visit, partner) => (partner, visitIds[visit.EntryId])), nameof(VisitPartner.VisitId), ct);
        await InsertDetailsAsync(beside, to, visits.SelectMany(visit => visit.CoPresenters, (visit, presenter) => (presenter, visitIds[visit.EntryId])), nameof(CoPresenter.VisitId), ct);
    }

    private static async Task InsertDetailsAsync<T>(AppDb beside, System.Data.Common.DbTransaction to, IEnumerable<(T Detail, int ParentId)> details, string parent, CancellationToken ct) where T : class
    {
        var parents = details.ToDictionary(pair => pair.Detail, pair => pair.ParentId, ReferenceEqualityComparer.Instance as IEqualityComparer<T>);
        if (parents.Count > 0) await new RowInsert<T>(beside, (parent, detail => parents[detail])).RunAsync(to, [.. parents.Keys], ct);
    }
}
