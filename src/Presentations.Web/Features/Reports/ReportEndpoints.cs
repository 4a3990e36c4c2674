using Presentations.Domain;
using Presentations.Domain.Totals;
using Presentations.Web.Demo;
using Presentations.Web.Features.Totals;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Reports;

/// <summary>What staff download for funders.</summary>
public static class ReportEndpoints
{
    public static void MapReports(this WebApplication app)
    {
        foreach (var format in ReportFormats.All)
        {
            app.MapGet($"{ExportGrant.Path}.{format}", (HttpRequest request, ExportGrant grants, DemoPresence demonstration, CancellationToken ct, int? mapping = null, int? period = null) => ReportFormats.AnswerAsync(format, demonstration, async () =>
            {
                Rule.Require(mapping is not null && period is not null, "Choose a table and a grant period.");
                return await grants.FindAsync(mapping.Value, period.Value, AskedFigures.Read(request.QueryString.Value, FigureStatus.Recorded), ct);
            }, ct)).RequireAuthorization(Policies.Staff);
        }
    }
}
