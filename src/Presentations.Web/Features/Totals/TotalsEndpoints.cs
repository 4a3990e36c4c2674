using Presentations.Domain;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Totals;

/// <summary>What staff download from the totals.</summary>
public static class TotalsEndpoints
{
    public static void MapTotals(this WebApplication app)
    {
        app.MapGet("/totals/explore.csv", (HttpRequest request, ExploreTotals totals, CancellationToken ct) => AnswerAsync(request, async question =>
        {
            var view = await totals.FindAsync(question, ct);
            return (TotalsFile.CsvWithCaption(view), TotalsFile.Name(view));
        })).RequireAuthorization(Policies.Staff);
        app.MapGet("/totals/compare.csv", (HttpRequest request, CompareTotals totals, CancellationToken ct) => AnswerAsync(request, async question =>
        {
            var view = await totals.FindAsync(question, ct);
            return (CompareFile.Csv(view), CompareFile.Name(view));
        })).RequireAuthorization(Policies.Staff);
    }

    private static async Task<IResult> AnswerAsync(HttpRequest request, Func<TotalsQuestion, Task<(string Csv, string Name)>> write)
    {
        try
        {
            var (csv, name) = await write(TotalsQuestion.Read(request.QueryString.Value));
            return TypedResults.File(Csv.File(csv), Csv.ContentType, name);
        }
        catch (RuleViolation refusal)
        {
            return TypedResults.Text(refusal.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
