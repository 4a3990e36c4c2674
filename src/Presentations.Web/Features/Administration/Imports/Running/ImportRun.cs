using Presentations.Data;
using Presentations.Data.Bulk;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;
using Presentations.Web.Features.Administration.Imports.Rules;

namespace Presentations.Web.Features.Administration.Imports.Running;

/// <summary>
/// Imports one log as one person: reads it in windows, sorts each by owner and month so that every total is counted anew about once, and saves
/// it in whole batches. Stopped anywhere, it leaves whole batches, and running it again does the rest.
/// </summary>
/// <param name="open">Opens the database as the person; one context per batch.</param>
public sealed class ImportRun(
    LogFile file, Mapping mapping, ImportResult result, Func<CancellationToken, Task<AppDb>> open, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Rows that are saved together, or not at all.</summary>
    public const int BatchRows = 2_000;

    private readonly DirectoryNames names = new(mapping);
    private readonly SummaryOverlaps overlaps = new();
    private ReferenceBook book = null!;

    /// <summary>Finds out what an import would do; writes nothing.</summary>
    public async Task CheckAsync(Action<ImportResult>? progress, CancellationToken ct)
    {
        result.Sample = [];
        await foreach (var rows in ReadAsync(ct))
        {
            await using var db = await open(ct);
            result.Warn(await names.AddAgenciesAsync(null, rows, ct));
            result.Warn(await overlaps.FindAsync(db, rows, ct));
            foreach (var row in rows)
            {
                if (!IsSound(row)) continue;
                result.Taken++;
                if (result.Sample.Count < ImportResult.SampleRows) result.Sample.Add(SampleRow.Of(row, book));
            }
            progress?.Invoke(result);
        }
        result.Sort();
    }

    /// <param name="batchId">Asked for when there is something to write, so that an import without anything new writes nothing.</param>
    public async Task SaveAsync(Func<CancellationToken, Task<int>> batchId, Action<ImportResult>? progress, CancellationToken ct)
    {
        await foreach (var rows in ReadAsync(ct))
        {
            if (rows.Count == 0) continue;
            result.Batch ??= await batchId(ct);
            rows.Sort((one, other) => ByBucket(other, one));
            while (rows.Count > 0)
            {
                var chunk = TakeLast(rows);
                await using var db = await open(ct);
                result.Warn(await overlaps.FindAsync(db, chunk, ct));
                result.Warn(await names.AddAgenciesAsync(db, chunk, ct));
                result.Taken += mapping.AreSummaries ? await SaveSummariesAsync(db, chunk, ct) : await SaveTalksAsync(db, chunk, ct);
                progress?.Invoke(result);
            }
        }
        result.Sort();
    }

    private async IAsyncEnumerable<List<ReadRow>> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using (var db = await open(ct))
        {
            book = await ReferenceBook.LoadAsync(db, reference, ct);
            await names.LoadAsync(db, ct);
        }
        await foreach (var rows in new ImportReading(file, mapping, book, open, result, clock).NewRowsAsync(ct)) yield return rows;
    }

    private async Task<int> SaveTalksAsync(AppDb db, List<ReadRow> rows, CancellationToken ct)
    {
        var visits = rows.Select(Visit).OfType<Visit>().ToList();
        await new ImportedTalks(db).AddAsync(visits, ct);
        return visits.Count;
    }

    private async Task<int> SaveSummariesAsync(AppDb db, List<ReadRow> rows, CancellationToken ct)
    {
        var summaries = rows.Select(Summary).OfType<Summary>().ToList();
        db.Summaries.AddRange(summaries);
        await db.SaveChangesAsync(ct);
        return summaries.Count;
    }

    private bool IsSound(ReadRow row) => mapping.AreSummaries ? Summary(row) is not null : Visit(row) is not null;

    private Visit? Visit(ReadRow row)
    {
        var (problems, warnings) = (new List<Problem>(), row.Warnings.ToList());
        var facts = names.FactsOf(row, problems, warnings);
        return Accept(row, problems, warnings, () =>
            Domain.Scheduling.Visit.Import(row.OwnerId, row.EntryId, facts, row.Talk!.Session, result.Batch ?? 0, row.Line, clock));
    }

    private Summary? Summary(ReadRow row) => Accept(row, [], [.. row.Warnings], () =>
        new Summary(row.OwnerId, row.EntryId, row.Summary!, clock) { ImportBatchId = result.Batch, ImportLine = row.Line });

    /// <summary>The domain has the last word.</summary>
    private T? Accept<T>(ReadRow row, List<Problem> problems, List<Problem> warnings, Func<T> create) where T : class
    {
        try
        {
            result.Warn(warnings);
            if (problems.Count == 0) return create();
        }
        catch (RuleViolation refused)
        {
            problems.Add(new Problem(row.Line, refused.Field ?? "", null, refused.Message));
        }
        result.Reject(problems);
        return null;
    }

    /// <summary>The rows stand last to first, so that what is saved leaves the memory.</summary>
    private static List<ReadRow> TakeLast(List<ReadRow> rows)
    {
        var count = Math.Min(BatchRows, rows.Count);
        var last = rows.GetRange(rows.Count - count, count);
        rows.RemoveRange(rows.Count - count, count);
        last.Reverse();
        return last;
    }

    private static int ByBucket(ReadRow one, ReadRow other)
    {
        var byOwner = one.OwnerId.CompareTo(other.OwnerId);
        return byOwner != 0 ? byOwner : Day(one).CompareTo(Day(other)) is var byDay && byDay != 0 ? byDay : one.Line.CompareTo(other.Line);
    }

    private static DateOnly Day(ReadRow row) => row.Talk?.Date ?? row.Summary!.FirstDay;
}
