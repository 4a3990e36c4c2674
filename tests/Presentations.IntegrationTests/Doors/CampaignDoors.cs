using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Campaigns;

namespace Presentations.IntegrationTests.Doors;

/// <summary>What is done with campaigns, tried on Idaho's part of one.</summary>
internal static class CampaignDoors
{
    private const string Staff = "ada ben cam nat pat";
    private const string Readers = "ada ben nat pat";
    private const string Deciders = "ben pat";
    private const string Administrator = "pat";

    public static IReadOnlyList<Door> All { get; } =
    [
        Door.Of<ListCampaigns>(Staff, async (use, here) => (await use.FindAsync()).Rows),
        Door.Of<ShowCampaign>(Readers, async (use, here) => (await use.FindAsync(here.Campaign))?.Rows.Where(row => row.Code == "ID").ToList()),
        Door.Of<ShowPack>(Readers, async (use, here) => (await use.FindAsync(here.Campaign, FigureStatus.Recorded))?.Rows),
        Door.Of<EditCampaign>(Administrator, async (use, here) => await use.SubmitAsync(here.Campaign, (await use.FindAsync(here.Campaign))!.Form)),
        Door.Of<DefineMeasures>(Administrator, async (use, here) => await use.SubmitAsync(new() { Name = "Devices examined", Unit = "devices" })),
        Door.Of<ReportMeasures>(Deciders, async (use, here) => await use.SubmitAsync(here.Campaign, "ID", new() { MeasureId = Operations.Arrests, Value = 12, Source = "Case system" })),
        Door.Of<DecideMeasure>(Administrator, async (use, here) => await use.ApproveAsync(await here.Database.ReportAsync(here.Campaign, 12), 1)), // Ben reported it himself
        Door.Of<ShowProgram>(Staff, async (use, here) => (await use.FindAsync()).Rows),
        Door.Of<StateFigure>(Administrator, async (use, here) => await use.FindAsync(1, null)),
    ];
}
