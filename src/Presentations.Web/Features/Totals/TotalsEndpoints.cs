using Presentations.Domain;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Totals;

/// <summary>What staff download from the totals.</summary>
public static class TotalsEndpoints
{
    public static void MapTotals(this WebApplication app) =>
        app.MapGet("/totals/explore.csv", AnswerAsync).RequireAuthorization(Policies.Staff);

    private static async Task<IResult> AnswerAsync(HttpRequest request, ExploreTotals totals, CancellationToken ct)
    {
        try
        {
            var view = await totals.FindAsync(TotalsQuestion.Read(request.QueryString.Value), ct);
            return TypedResults.File(Csv.File(TotalsFile.CsvWithCaption(view)), Csv.ContentType, TotalsFile.Name(view));
        }
        catch (RuleViolation refusal)
        {
            return TypedResults.Text(refusal.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
