using Presentations.Web.Shell;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>What a person downloads from an import.</summary>
public static class ImportEndpoints
{
    public static void MapImports(this WebApplication app)
    {
        app.MapGet("/administration/imports/{importId:int}/problems.csv", ProblemsAsync).RequireAuthorization(Policies.Coordinator);
        app.MapGet("/administration/imports/{importId:int}/mapping.json", MappingAsync).RequireAuthorization(Policies.Coordinator);
    }

    private static async Task<IResult> ProblemsAsync(int importId, ListImportProblems problems, CancellationToken ct)
    {
        if (await problems.AllAsync(importId, ct) is not var (rows, cut)) return TypedResults.NotFound();
        var lines = rows.ConvertAll(row => new object?[] { row.Problem.Line, row.IsRejected ? "rejected" : "warning", row.Label, row.Problem.Value, row.Problem.Sentence });
        if (cut is not null) lines.Add([null, "note", null, null, cut]);
        return TypedResults.File(Csv.File(Csv.Of(["line", "what", "field", "value", "sentence"], lines)), Csv.ContentType, $"import-{importId}-problems.csv");
    }

    private static async Task<IResult> MappingAsync(int importId, ShowImport imports, CancellationToken ct) => await imports.FindAsync(importId, ct) is { IsOwn: true } import
        ? TypedResults.Text(import.Mapping, "application/json")
        : TypedResults.NotFound();
}
