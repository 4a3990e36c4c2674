using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Doors;

/// <summary>How the doors of reports are tried.</summary>
internal static class ReportDoors
{
    public static async Task<object?> CompareAsync(CompareTotals use, Scene here)
    {
        await here.Database.SubmitMonthAsync();
        var view = await use.FindAsync(new TotalsQuestion { State = "ID", AsSubmitted = new DateOnly(2018, 1, 1), Days = new DateRange(Talks.Day, Talks.Day) });
        return view.Rows;
    }
}
