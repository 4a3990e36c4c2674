using Presentations.Web.Demo;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Totals;

/// <summary>What staff download from the totals.</summary>
public static class TotalsEndpoints
{
    public static void MapTotals(this WebApplication app)
    {
        foreach (var format in ReportFormats.All)
        {
            app.MapGet($"/totals/explore.{format}", (HttpRequest request, ExploreTotals totals, DemoPresence demonstration, CancellationToken ct) =>
                ReportFormats.AnswerAsync(format, demonstration, async () => TotalsFile.Of(await totals.FindAsync(Asked(request), ct)), ct)).RequireAuthorization(Policies.Staff);
            app.MapGet($"/totals/compare.{format}", (HttpRequest request, CompareTotals totals, DemoPresence demonstration, CancellationToken ct) =>
                ReportFormats.AnswerAsync(format, demonstration, async () => CompareFile.Of(await totals.FindAsync(Asked(request), ct)), ct)).RequireAuthorization(Policies.Staff);
        }
    }

    private static TotalsQuestion Asked(HttpRequest request) => TotalsQuestion.Read(request.QueryString.Value);
}
