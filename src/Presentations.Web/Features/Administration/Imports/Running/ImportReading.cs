using System.Runtime.CompilerServices;
using Presentations.Data;
using Presentations.Data.Bulk;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;
using Presentations.Web.Features.Administration.Imports.Rules;

namespace Presentations.Web.Features.Administration.Imports.Running;

/// <summary>Reads a log for one person and keeps what is new and theirs to import; everything else goes into the result, with its reason.</summary>
internal sealed class ImportReading(LogFile file, Mapping mapping, ReferenceBook book, Func<CancellationToken, Task<AppDb>> open, ImportResult result, TimeProvider clock)
{
    /// <summary>Rows that are held in memory at once.</summary>
    private const int WindowRows = 100_000;

    private readonly HashSet<Guid> seen = [];

    public async IAsyncEnumerable<List<ReadRow>> NewRowsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var columns = HeaderRow.Find(file, mapping);
        var reader = new RowReader(mapping, columns, book, clock);
        await using var db = await open(ct);
        var window = new List<ReadRow>();
        foreach (var source in file.Rows().Where(row => row.Line > columns.HeaderLine))
        {
            ct.ThrowIfCancellationRequested();
            result.RowsRead++;
            if (reader.Read(source) is not { } row) result.SkippedByRule++;
            else if (row.IsRejected) Reject(row);
            else if (!seen.Add(row.EntryId)) result.AlreadyKnown++;
            else if (!db.Scope.IsCoordinatorOf(row.OwnerId)) Reject(row, NotYours(row));
            else window.Add(row);
            if (window.Count < WindowRows) continue;
            yield return await UnknownAsync(db, window, ct);
            window = [];
        }
        if (window.Count > 0) yield return await UnknownAsync(db, window, ct);
    }

    private async Task<List<ReadRow>> UnknownAsync(AppDb db, List<ReadRow> rows, CancellationToken ct)
    {
        var known = await new ImportedTalks(db).KnownAsync(rows.Select(row => row.EntryId), ct);
        foreach (var row in rows.Where(row => known.ContainsKey(row.EntryId)))
        {
            if (db.Scope.MayRead(known[row.EntryId])) result.AlreadyKnown++;
            else Reject(row, new Problem(row.Line, "source", mapping.Source, "Another task force has imported a log of this name with this row. Give your log a name of its own."));
        }
        return [.. rows.Where(row => !known.ContainsKey(row.EntryId))];
    }

    private Problem NotYours(ReadRow row)
    {
        var owner = book.Owners.First(owner => owner.Id == row.OwnerId);
        return new Problem(row.Line, "owner", owner.Code, $"This row belongs to {owner.Name}, which you do not coordinate. Leave it to them, or ask an administrator.");
    }

    private void Reject(ReadRow row, params ReadOnlySpan<Problem> problems)
    {
        result.Reject([.. row.Problems, .. problems]);
        result.Warn(row.Warnings);
    }
}
