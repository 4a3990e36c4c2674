using System.Text.Json;
using Presentations.Domain.Delivery;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Totals;

namespace Presentations.IntegrationTests.Commands;

public sealed class TotalsCommandTests : IDisposable
{
    private readonly CommandRun program = new();

    public void Dispose() => program.Dispose();

    [DatabaseTheory]
    public async Task Json_has_one_object_per_state_with_every_number(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20, null);
        await Recorded.SummarizeAsync(database, "UT", "UT", new(2018, 3, 1), new(2018, 3, 31), 7, null, Qualifier.About);

        var (exitCode, output, error) = await RunAsync(database, "--by", "state", "--from", "2018-03-01", "--to", "2018-05-31", "--format", "json");
        Assert.Equal(0, exitCode);
        Assert.Equal(
            """[{"key":"ID","name":"Idaho","presentations":2,"withoutCount":1,"contacts":20,"reached":20,"summarizedPresentations":0,"summarizedContacts":0},{"key":"UT","name":"Utah","presentations":0,"withoutCount":0,"contacts":0,"reached":0,"summarizedPresentations":7,"summarizedContacts":null}]""",
            JsonSerializer.Serialize(JsonDocument.Parse(output).RootElement));
        Assert.Contains("1 past talk without a count", error, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Csv_is_the_default_and_ends_with_the_total(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20, null);

        var (exitCode, output, _) = await RunAsync(database, "--by", "task-force", "--from", "2018-03-14", "--to", "2018-03-14");
        Assert.Equal(0, exitCode);
        Assert.Equal(
            ["Key,Name,Presentations,People reached,Contacts,Without count", "ID,Idaho ICAC Task Force,2,20,20,1", "total,Total,2,20,20,1"],
            output.ReplaceLineEndings("\n").TrimEnd().Split('\n'));
    }

    [DatabaseTheory]
    public async Task Days_in_the_wrong_order_are_refused(TestDatabase database)
    {
        var (exitCode, output, error) = await RunAsync(database, "--by", "month", "--from", "2018-05-01", "--to", "2018-03-01");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("before it begins", error, StringComparison.Ordinal);
    }

    private Task<CommandRun.Result> RunAsync(TestDatabase database, params string[] args) =>
        program.RunAsync(["totals", .. args, "--database", $"Provider={database.Options.Provider};{database.Options.ConnectionString}"]);
}
