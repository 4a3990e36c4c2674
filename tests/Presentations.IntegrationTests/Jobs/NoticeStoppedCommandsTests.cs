using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Commands;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Imports.Running;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Jobs;

public class NoticeStoppedCommandsTests
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task What_a_killed_command_left_can_be_undone_after_the_host_has_seen_nothing_of_it_for_a_while()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        using var run = new CommandRun();
        await WriteLogAsync(run, 4 * ImportRun.BatchRows);
        await run.KillAtAsync(line => line.Contains(" taken", StringComparison.Ordinal), "import-talks", "log.csv", "--map", "map.json", "--database", $"Provider={database.Options.Provider};{database.Options.ConnectionString}");
        await using var pat = database.As(database.Pat);
        var id = await OnlyBatchAsync(database);
        Assert.Equal("This import is still running; cancel it first.", (await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<UndoImport>().SubmitAsync(id))).Message);

        var host = JobOf(pat);
        await host.RunOnceAsync();
        database.Clock.Advance(Quiet);
        await host.RunOnceAsync();
        Assert.Equal(ImportStatus.Interrupted, (await pat.Get<ShowImport>().FindAsync(id))!.Status);

        await pat.Get<UndoImport>().SubmitAsync(id);
        await using var db = database.AsSystem();
        Assert.Equal((0, 0), (await db.Visits.CountAsync(), await db.StateTotals.Where(total => total.Audience == Total.Everyone).SumAsync(total => total.Presentations)));
    }

    [DatabaseTheory]
    public async Task A_command_that_is_at_work_elsewhere_and_an_upload_are_left_alone(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var (command, upload) = (await RunningAsync(database, 0), await RunningAsync(database, database.Pat));
        var host = JobOf(pat);
        await host.RunOnceAsync();
        database.Clock.Advance(Quiet - TimeSpan.FromMinutes(1));
        await SaveRowAsync(database, command);

        await host.RunOnceAsync();
        database.Clock.Advance(Quiet - TimeSpan.FromMinutes(1));
        await host.RunOnceAsync();
        Assert.Equal((ImportStatus.Running, ImportStatus.Running), (await StatusAsync(database, command), await StatusAsync(database, upload)));

        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.RunOnceAsync();
        Assert.Equal((ImportStatus.Interrupted, ImportStatus.Running), (await StatusAsync(database, command), await StatusAsync(database, upload)));
    }

    private static NoticeStoppedCommands JobOf(TestPerson person) => new(person.Get<IServiceScopeFactory>(), person.Get<TimeProvider>(), NullLogger<NoticeStoppedCommands>.Instance);

    private static async Task<int> OnlyBatchAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        return await db.ImportBatches.Select(batch => batch.Id).SingleAsync();
    }

    private static async Task<ImportStatus> StatusAsync(TestDatabase database, int id)
    {
        await using var db = database.AsSystem();
        return (await db.ImportBatches.SingleAsync(batch => batch.Id == id)).Status;
    }

    private static async Task<int> RunningAsync(TestDatabase database, int memberId)
    {
        await using var db = database.AsSystem();
        var batch = new ImportBatch { MemberId = memberId, FileName = "log.csv", FileHash = new string('0', 64), Mapping = "{}", StartedAtUtc = database.Clock.GetUtcNow().UtcDateTime, Status = ImportStatus.Running };
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync();
        return batch.Id;
    }

    private static async Task SaveRowAsync(TestDatabase database, int batchId)
    {
        await using var db = database.AsSystem();
        db.Visits.Add(Domain.Scheduling.Visit.Import(database.Owner("ID"), Guid.NewGuid(), new(Talks.Day, Talks.Boise), Talks.Session(20), batchId, 2, database.Clock));
        await db.SaveChangesAsync();
    }

    private static async Task WriteLogAsync(CommandRun run, int rows)
    {
        var log = new StringBuilder("Id,Day,State,People\n");
        for (var row = 0; row < rows; row++) log.Append(CultureInfo.InvariantCulture, $"{row},{new DateOnly(2017, 1, 1).AddDays(row % 365):yyyy-MM-dd},ID,20\n");
        await File.WriteAllTextAsync(run.File("log.csv"), log.ToString());
        await File.WriteAllTextAsync(run.File("map.json"), """{ "source": "x", "rows": { "id": "Id" }, "date": "Day", "state": "State", "attendance": { "total": "People" } }""");
    }
}
