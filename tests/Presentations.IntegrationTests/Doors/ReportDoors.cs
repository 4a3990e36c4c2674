using Presentations.Domain.Periods;
using Presentations.Domain.Reports;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Reports;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Doors;

/// <summary>The doors of comparisons, saved reports and funders' tables.</summary>
internal static class ReportDoors
{
    public static readonly IReadOnlyList<Door> All =
    [
        Door.Of<ListOfficialTalks>("ada ben nat pat", async (use, here) => (await use.FindAsync(new(new TotalsQuestion { State = "ID", Status = FigureStatus.Approved, Days = new DateRange(Months.InFebruary, Months.InFebruary) }))).Rows),
        Door.Of<CompareTotals>("ada ben nat pat", async (use, here) => await CompareAsync(use, here)),
        Door.Of<KeepReports>("newcomer ada ben cam uma dee nat pat", async (use, here) => await use.SaveAsync(new() { Name = "Mine", Address = "/totals/explore?state=ID" })),
        Door.Of<EditGrantMappings>("pat", async (use, here) => await use.SubmitAsync(new() { Name = "Funder", Columns = "Talks = presentations" })),
        Door.Of<ExportGrant>("ada ben nat pat", async (use, here) => await GrantAsync(use, here)),
        Door.Of<MarkUnverified>("ben pat", async (use, here) => await use.SubmitAsync(here.Import, true)),
        Door.Of<VerifyImport>("ben pat", async (use, here) => await use.SubmitAsync(await ImportLog.UnverifiedByPatAsync(here))),
    ];

    private static async Task<object?> CompareAsync(CompareTotals use, Scene here)
    {
        await here.Database.SubmitMonthAsync();
        var view = await use.FindAsync(new TotalsQuestion { State = "ID", AsSubmitted = new DateOnly(2018, 1, 1), Days = new DateRange(Talks.Day, Talks.Day) });
        return view.Rows;
    }

    private static async Task<object?> GrantAsync(ExportGrant use, Scene here)
    {
        await using var db = here.Database.AsSystem();
        var mapping = new GrantMapping("Funder", "Talks = presentations", isByMonth: false);
        var period = new GrantPeriod(here.Database.Owner("ID"), Guid.NewGuid(), new GrantFacts("Grant 18", null, new DateOnly(2018, 1, 1), new DateOnly(2018, 12, 31)));
        db.AddRange(mapping, period);
        await db.SaveChangesAsync();
        return await use.FindAsync(mapping.Id, period.Id, new AskedFigures(FigureStatus.Recorded));
    }
}
