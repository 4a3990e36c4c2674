using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.IntegrationTests.Commands;

public class ImportTalksCommandTests
{
    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task A_real_log_gives_per_state_exactly_the_presentations_and_people_that_another_program_counted(TestDatabase database)
    {
        using var run = new CommandRun();
        var done = await run.RunAsync("import-talks", SampleLog.Kept("rladies_us_events.csv"), "--map", SampleLog.Kept("rladies_us.map.json"), "--database", Named(database));

        Assert.Equal(0, done.ExitCode);
        var result = JsonDocument.Parse(done.Output).RootElement;
        Assert.Equal((1070, 1031, 39, 0, 0), (Count(result, "rowsRead"), Count(result, "taken"), Count(result, "skippedByRule"), Count(result, "alreadyKnown"), Count(result, "rejectedRows")));
        var expected = File.ReadLines(SampleLog.Kept("rladies_us_expected_by_state.csv")).Skip(1).Select(line => line.Split(',')).Where(cells => cells[0] != "TOTAL")
            .Select(cells => (cells[0], int.Parse(cells[3], CultureInfo.InvariantCulture), long.Parse(cells[4], CultureInfo.InvariantCulture)));
        await using var db = database.AsSystem();
        var totals = await db.StateTotals.Where(total => total.Audience == Total.Everyone).ToListAsync();
        Assert.Equal(expected.Order(), totals.GroupBy(total => total.StateCode).Select(state => (state.Key, state.Sum(total => total.Presentations), state.Sum(total => total.Contacts))).Order());

        var desks = await db.StateDesks.Select(desk => desk.Id).ToListAsync();
        Assert.Equal(205, await db.Visits.CountAsync(visit => desks.Contains(visit.OwnerId)));
        Assert.Equal(205, result.GetProperty("warnings").EnumerateArray().Count(warning => warning.GetProperty("field").GetString() == "taskForce"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_with_a_sentence_and_nothing_is_written()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        using var run = new CommandRun();
        await File.WriteAllTextAsync(run.File("log.csv"), "Day,State\n3/14/2018,ID\n");
        await File.WriteAllTextAsync(run.File("map.json"), """{ "source": "x", "date": "Date", "state": "State" }""");

        var done = await run.RunAsync("import-talks", "log.csv", "--map", "map.json", "--database", Named(database));

        Assert.Equal((1, ""), (done.ExitCode, done.Output));
        Assert.Contains("“date” names the column “Date”, which the log does not have", done.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_and_an_owner_that_nobody_knows_are_refused_as_what_they_are()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        using var run = new CommandRun();
        await File.WriteAllTextAsync(run.File("log.csv"), "Day,State\n3/14/2018,ID\n");
        await File.WriteAllTextAsync(run.File("map.json"), """{ "source": "x", "date": "Day", "state": "State" }""");

        Assert.StartsWith($"{run.Folder} is a folder", (await run.RunAsync("import-talks", run.Folder, "--map", "map.json", "--database", Named(database))).Error, StringComparison.Ordinal);
        Assert.StartsWith("“ZZ” is not the code of a task force or state desk.",
            (await run.RunAsync("import-talks", "log.csv", "--map", "map.json", "--task-force", "ZZ", "--database", Named(database))).Error, StringComparison.Ordinal);
    }

    /// <summary>The process is killed as a power cut would: no handler runs.</summary>
    [Fact]
    public async Task Killed_in_the_middle_it_leaves_whole_batches_and_the_same_command_finishes_the_work()
    {
        const int Rows = 4 * ImportRun.BatchRows;
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        using var run = new CommandRun();
        await WriteLogAsync(run, Rows);
        string[] command = ["import-talks", "log.csv", "--map", "map.json", "--database", Named(database)];

        await run.KillAtAsync(line => line.Contains(" taken", StringComparison.Ordinal), command);

        await using (var db = database.AsSystem())
        {
            var left = await db.Visits.CountAsync();
            Assert.InRange(left, ImportRun.BatchRows, Rows - ImportRun.BatchRows);
            Assert.Equal(0, left % ImportRun.BatchRows);
            Assert.Equal(left, await db.Presentations.CountAsync());
            Assert.Equal(left, await db.StateTotals.Where(total => total.Audience == Total.Everyone).SumAsync(total => total.Presentations));
            Assert.Equal(ImportStatus.Running, (await db.ImportBatches.SingleAsync()).Status);
        }

        var done = await run.RunAsync(command);

        Assert.Equal(0, done.ExitCode);
        await using var after = database.AsSystem();
        Assert.Equal(Rows, await after.Visits.CountAsync());
        Assert.Equal(Rows * 20L, await after.StateTotals.Where(total => total.Audience == Total.Everyone).SumAsync(total => total.Contacts));
        var batch = await after.ImportBatches.SingleAsync();
        Assert.Equal((ImportStatus.Finished, Rows), (batch.Status, batch.RowsTaken));
    }

    [Fact]
    public async Task Interrupted_it_says_so_and_leaves_an_import_that_can_go_on_or_be_undone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal that ends a program politely.");
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        using var run = new CommandRun();
        await WriteLogAsync(run, 10 * ImportRun.BatchRows);

        var (exitCode, output, error) = await run.InterruptAtAsync(
            line => line.Contains(" taken", StringComparison.Ordinal), "import-talks", "log.csv", "--map", "map.json", "--database", Named(database));

        Assert.Equal((1, ""), (exitCode, output));
        Assert.EndsWith("Stopped before the end. What was saved until then stays.", error.TrimEnd(), StringComparison.Ordinal);
        await using var db = database.AsSystem();
        var batch = await db.ImportBatches.SingleAsync();
        Assert.Equal((ImportStatus.Cancelled, await db.Visits.CountAsync()), (batch.Status, batch.RowsTaken));
    }

    private static async Task WriteLogAsync(CommandRun run, int rows)
    {
        var log = new StringBuilder("Id,Day,State,People\n");
        for (var row = 0; row < rows; row++) log.Append(CultureInfo.InvariantCulture, $"{row},{new DateOnly(2017, 1, 1).AddDays(row % 365):yyyy-MM-dd},{(row % 2 == 0 ? "ID" : "UT")},20\n");
        await File.WriteAllTextAsync(run.File("log.csv"), log.ToString());
        await File.WriteAllTextAsync(run.File("map.json"), """{ "source": "x", "rows": { "id": "Id" }, "date": "Day", "state": "State", "attendance": { "total": "People" } }""");
    }

    private static string Named(TestDatabase database) => $"Provider={database.Options.Provider};{database.Options.ConnectionString}";

    private static int Count(JsonElement result, string name) => result.GetProperty(name).GetInt32();
}
