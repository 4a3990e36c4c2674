using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Campaigns;
using Presentations.Web.Features.Periods.Calendars;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Doors;

/// <summary>What is done with campaigns and calendars, tried on Idaho's part.</summary>
internal static class CampaignDoors
{
    private const string Staff = "ada ben cam uma dee nat pat";
    private const string Readers = "ada ben nat pat";
    private const string Deciders = "ben pat";
    private const string Administrator = "pat";

    public static IReadOnlyList<Door> All { get; } =
    [
        Door.Of<ListCampaigns>(Staff, async (use, here) => (await use.FindAsync()).Rows),
        Door.Of<ShowCampaign>(Readers, async (use, here) => (await use.FindAsync(here.Campaign))?.Rows.Where(row => row.Code == "ID").ToList()),
        Door.Of<ShowPack>(Readers, async (use, here) => (await use.FindAsync(here.Campaign, new AskedFigures(FigureStatus.Recorded)))?.Rows),
        Door.Of<EditCampaign>(Administrator, async (use, here) => await use.SubmitAsync(here.Campaign, (await use.FindAsync(here.Campaign))!.Form)),
        Door.Of<DefineMeasures>(Administrator, async (use, here) => await use.SubmitAsync(new() { Name = "Devices examined", Unit = "devices" })),
        Door.Of<ReportMeasures>(Deciders, async (use, here) => await use.SubmitAsync(here.Campaign, "ID", new() { MeasureId = Operations.Arrests, Value = 12, Source = "Case system" })),
        Door.Of<DecideMeasure>(Administrator, async (use, here) => await use.ApproveAsync(await here.Database.ReportAsync(here.Campaign, 12), 1)), // Ben reported it himself
        Door.Of<ShowProgram>(Staff, async (use, here) => (await use.FindAsync()).Rows),
        Door.Of<StateFigure>(Administrator, async (use, here) => await use.FindAsync(1, null)),
        Door.Of<ChangeFiscalYear>(Deciders, async (use, here) => await use.SubmitAsync("ID", new() { FirstMonth = 10 })),
        Door.Of<KeepGrantPeriods>(Deciders, async (use, here) => await use.SubmitAsync("ID", new() { Name = "Grant year 2", FirstDay = Operations.March, LastDay = Operations.May })),
    ];
}
