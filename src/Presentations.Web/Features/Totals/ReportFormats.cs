using Presentations.Domain;
using Presentations.Web.Demo;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Totals;

/// <summary>The kinds of files that every table of figures comes in.</summary>
public static class ReportFormats
{
    public static readonly string[] All = ["csv", "xlsx", "json"];

    /// <summary>The table as a download; a refusal becomes its sentence.</summary>
    public static async Task<IResult> AnswerAsync(string format, DemoPresence demonstration, Func<Task<ReportFile?>> find, CancellationToken ct)
    {
        try
        {
            return await find() is { } file ? Of(file.MarkedIf(await demonstration.IsThereAsync(ct)), format) : TypedResults.NotFound();
        }
        catch (RuleViolation refusal)
        {
            return TypedResults.Text(refusal.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    public static IResult Of(ReportFile file, string format) => format switch
    {
        "xlsx" => TypedResults.Stream(stream => Xlsx.SendAsync(stream, book => file.WriteXlsxAsync(book)), Xlsx.ContentType, $"{file.Name}.xlsx"),
        "json" => TypedResults.File(System.Text.Encoding.UTF8.GetBytes(file.AsJson()), "application/json; charset=utf-8", $"{file.Name}.json"),
        _ => TypedResults.File(Csv.File(file.AsCsv()), Csv.ContentType, $"{file.Name}.csv"),
    };
}
