using System.Text;
using Presentations.Domain.Delivery;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.IntegrationTests.Doors;

/// <summary>A log of one talk in Idaho, for whoever tries to import it.</summary>
internal static class ImportLog
{
    public const string Map = """{ "source": "Idaho log", "date": "Day", "state": { "value": "ID" }, "attendance": { "total": "People" } }""";

    private const string Log = "Day,People\n3/14/2018,20\nsoon,30\n";

    public static async Task<ImportResult> RunAsync(ImportTalks talks)
    {
        using var log = SampleLog.Of(Log);
        return await talks.RunAsync(new ImportTalks.Order(log.Path, Map));
    }

    public static async Task<object?> UploadAsync(UploadLog upload) => await upload.SubmitAsync(new MemoryStream(Encoding.UTF8.GetBytes(Log)), "log.csv");

    /// <summary>The batch in which Ben imported it.</summary>
    public static async Task<int> ByBenAsync(Scene here)
    {
        await using var ben = here.As("ben");
        return (await RunAsync(ben.Get<ImportTalks>())).Batch!.Value;
    }

    public static async Task<int> LookedThroughAsync(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var id = await ben.UploadAsync(Log, "log.csv");
        await ben.Get<MatchColumns>().SubmitJsonAsync(id, 1, Map);
        await ben.CheckAsync(id);
        return id;
    }

    /// <summary>The batch in which Pat imported the log, for Idaho's coordinators to approve.</summary>
    public static async Task<int> UnverifiedByPatAsync(Scene here)
    {
        await using var pat = here.As("pat");
        var id = await pat.UploadAsync("Date,State,County,School,People\n3/20/2018,ID,Ada,Lincoln,30\n");
        await pat.CheckAsync(id);
        await pat.Get<MarkUnverified>().SubmitAsync(id, true);
        await pat.ImportAsync(id);
        return id;
    }

    public static async Task CancelAsync(CancelImport cancel, Scene here)
    {
        await using (var db = here.Database.AsSystem())
        {
            (await db.ImportBatches.FindAsync(here.Import))!.Status = ImportStatus.Waiting;
            await db.SaveChangesAsync();
        }
        await cancel.SubmitAsync(here.Import);
    }
}
