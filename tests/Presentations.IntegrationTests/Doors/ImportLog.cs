using Presentations.IntegrationTests.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.IntegrationTests.Doors;

/// <summary>A log of one talk in Idaho, for whoever tries to import it.</summary>
internal static class ImportLog
{
    private const string Map = """{ "source": "Idaho log", "date": "Day", "state": { "value": "ID" }, "attendance": { "total": "People" } }""";

    public static async Task<ImportResult> RunAsync(ImportTalks talks)
    {
        using var log = SampleLog.Of("Day,People\n3/14/2018,20\n");
        return await talks.RunAsync(new ImportTalks.Order(log.Path, Map));
    }

    /// <summary>The batch in which Ben imported it.</summary>
    public static async Task<int> ByBenAsync(Scene here)
    {
        await using var ben = here.As("ben");
        return (await RunAsync(ben.Get<ImportTalks>())).Batch!.Value;
    }
}
