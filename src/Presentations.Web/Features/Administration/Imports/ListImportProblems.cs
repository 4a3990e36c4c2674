using Presentations.Data;
using Presentations.Web.Features.Administration.Imports.Rules;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>Every rejected row and every warning of an import, a page at a time or as a file.</summary>
public sealed class ListImportProblems(AppDbFactory dbs) : IUseCase
{
    public const int PageRows = 50;

    /// <param name="Fields">Those that have problems, with how many.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<(string Field, int Count)> Fields);

    public sealed record Row(bool IsRejected, Problem Problem);

    /// <summary>What a person looks for; empty is everything.</summary>
    public sealed record Filter(string? Kind = null, string? Field = null, string? Words = null, int Page = 1);

    public async Task<View?> FindAsync(int id, Filter filter, CancellationToken ct = default)
    {
        if (await AllAsync(id, ct) is not { } all) return null;
        var fitting = all.Where(row => Fits(row, filter)).ToList();
        return new View(
            [.. fitting.Skip((Math.Max(1, filter.Page) - 1) * PageRows).Take(PageRows)], fitting.Count,
            [.. all.CountBy(row => row.Problem.Field).OrderByDescending(field => field.Value).Select(field => (field.Key, field.Value))]);
    }

    /// <summary>Null when there is no such import.</summary>
    public async Task<List<Row>?> AllAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.CoordinatesSomewhere || await db.FindLogAsync(id, ct) is not { } batch) return null;
        var result = ImportResult.Read(batch.Result) ?? new ImportResult();
        return [.. result.Rejected.Select(problem => new Row(true, problem)), .. result.Warnings.Select(problem => new Row(false, problem))];
    }

    private static bool Fits(Row row, Filter filter) =>
        (filter.Kind is null or "" || filter.Kind == (row.IsRejected ? "rejected" : "warning"))
        && (filter.Field is null or "" || filter.Field == row.Problem.Field)
        && (filter.Words is null or "" || row.Problem.Sentence.Contains(filter.Words, StringComparison.OrdinalIgnoreCase)
            || row.Problem.Value?.Contains(filter.Words, StringComparison.OrdinalIgnoreCase) is true);
}
