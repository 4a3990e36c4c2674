using System.Text.Json;
using Microsoft.EntityFrameworkCore;
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
            ["Key,Name,Sessions of all kinds,People reached,Contacts,Without count", "ID,Idaho ICAC Task Force,2,20,20,1", "total,Total,2,20,20,1"],
            output.ReplaceLineEndings("\n").TrimEnd().Split('\n'));
    }

    [DatabaseTheory]
    public async Task Days_in_the_wrong_order_are_refused(TestDatabase database)
    {
        var (exitCode, output, error) = await RunAsync(database, "--by", "month", "--from", "2018-05-01", "--to", "2018-03-01");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("before it begins", error, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Days_that_no_figure_can_have_are_refused(TestDatabase database)
    {
        var (exitCode, output, error) = await RunAsync(database, "--by", "state", "--from", "2018-01-01", "--to", "9999-12-31");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("9999-12-31 lies outside 1998 to 2100.", error, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Totals_that_agree_are_proved_and_totals_that_do_not_fail_the_command(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        Assert.Equal((0, "The totals agree: 4 lines hold a recount of 1 presentations.", ""), await VerifyAsync());

        await using (var db = database.AsSystem()) await db.Database.ExecuteSqlRawAsync("DELETE FROM \"StateTotals\"");
        var (exitCode, output, _) = await VerifyAsync();
        Assert.Equal(1, exitCode);
        Assert.EndsWith("2 of 4 lines differ from a recount of 1 presentations.", output, StringComparison.Ordinal);

        async Task<(int, string, string)> VerifyAsync()
        {
            var run = await RunVerbAsync(database, "verify-totals");
            return (run.ExitCode, run.Output.TrimEnd(), run.Error);
        }
    }

    private Task<CommandRun.Result> RunAsync(TestDatabase database, params string[] args) => RunVerbAsync(database, ["totals", .. args]);

    private Task<CommandRun.Result> RunVerbAsync(TestDatabase database, params string[] args) =>
        program.RunAsync([.. args, "--database", $"Provider={database.Options.Provider};{database.Options.ConnectionString}"]);
}
