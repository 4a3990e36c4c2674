using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Web.Features.Administration.Imports.Matching;
using Presentations.Web.Features.Administration.Imports.Rules;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>Every rejected row and every warning of an import, a page at a time or as a file.</summary>
public sealed class ListImportProblems(AppDbFactory dbs) : IUseCase
{
    public const int PageRows = 50;

    /// <param name="Fields">Those that have problems, with how many.</param>
    /// <param name="Cut">Says so when there are more than are kept.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<(string Field, string Label, int Count)> Fields, string? Cut);

    /// <param name="Cut">Says so when there are more than are kept.</param>
    public sealed record Whole(List<Row> Rows, string? Cut);

    /// <param name="Label">What the field is called on the pages.</param>
    public sealed record Row(bool IsRejected, Problem Problem, string Label);

    /// <summary>What a person looks for; empty is everything.</summary>
    public sealed record Filter(string? Kind = null, string? Field = null, string? Words = null, int Page = 1);

    public async Task<View?> FindAsync(int id, Filter filter, CancellationToken ct = default)
    {
        if (await AllAsync(id, ct) is not var (all, cut)) return null;
        var label = all.Find(row => row.Problem.Field == filter.Field)?.Label;
        var fitting = all.Where(row => Fits(row, filter, label)).ToList();
        return new View(
            [.. fitting.Skip((Math.Max(1, filter.Page) - 1) * PageRows).Take(PageRows)], fitting.Count,
            [.. all.GroupBy(row => row.Label).Select(field => (field.First().Problem.Field, field.Key, field.Count())).OrderByDescending(field => field.Item3)], cut);
    }

    /// <summary>Null when there is no such import.</summary>
    public async Task<Whole?> AllAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (await db.FindSeenLogAsync(id, ct) is not var (batch, isOwn)) return null;
        var result = ImportResult.Read(batch.Result) ?? new ImportResult();
        if (!isOwn) result = Of(result, await LinesAsync(db, id, ct));
        var audiences = await db.Audiences.AsNoTracking().ToListAsync(ct);
        var labels = result.Rejected.Concat(result.Warnings).Select(problem => problem.Field).Distinct().ToDictionary(field => field, field => FieldChoice.LabelOf(field, audiences));
        Row Told(bool isRejected, Problem problem) => new(isRejected, problem, labels[problem.Field]);
        return new Whole([.. result.Rejected.Select(problem => Told(true, problem)), .. result.Warnings.Select(problem => Told(false, problem))], result.CutInWords());
    }

    /// <summary>Whoever looks at somebody else's import learns of the rows that became theirs; whose a rejected row is, nobody knows.</summary>
    private static ImportResult Of(ImportResult result, HashSet<int> lines)
    {
        var warnings = result.Warnings.Where(warning => lines.Contains(warning.Line)).ToList();
        return new ImportResult { Warnings = warnings, WarningCount = warnings.Count };
    }

    private static async Task<HashSet<int>> LinesAsync(AppDb db, int batchId, CancellationToken ct) =>
    [
        .. await db.Visits.Where(visit => visit.ImportBatchId == batchId && visit.ImportLine != null).Select(visit => visit.ImportLine!.Value).ToListAsync(ct),
        .. await db.Summaries.Where(summary => summary.ImportBatchId == batchId && summary.ImportLine != null).Select(summary => summary.ImportLine!.Value).ToListAsync(ct),
    ];

    private static bool Fits(Row row, Filter filter, string? label) =>
        (filter.Kind is null or "" || filter.Kind == (row.IsRejected ? "rejected" : "warning"))
        && (filter.Field is null or "" || label == row.Label)
        && (filter.Words is null or "" || row.Problem.Sentence.Contains(filter.Words, StringComparison.OrdinalIgnoreCase)
            || row.Problem.Value?.Contains(filter.Words, StringComparison.OrdinalIgnoreCase) is true);
}
