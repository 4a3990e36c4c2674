using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Backup;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Web.Demo;

namespace Presentations.Web.Shell;

/// <summary>Makes a database ready: tables, reference data and, in Development, something to look at.</summary>
public sealed class FirstRun(AppDbFactory dbs, AppDatabase database, DemoCampaign campaign, DemoDesk desk, DemoOptions demo, IHostEnvironment environment)
{
    /// <summary>Brings tables and reference data up to date; a second call changes nothing.</summary>
    public async Task SetUpAsync(CancellationToken ct = default)
    {
        await using var db = dbs.OpenAsSystem();
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await Console.Error.WriteLineAsync($"Setting up the database{Where}; this takes a moment.");
            await db.Database.MigrateAsync(ct);
        }
        await new ReferenceLoader(database).LoadAsync(ReferenceFiles.Shipped, ct);
    }

    /// <summary>A mistyped name shows.</summary>
    private string Where => database.Provider is DatabaseProvider.Sqlite ? $" {SqliteFile.Of(database).Path}" : "";

    /// <summary>Before serving: Development sets itself up; elsewhere somebody must have said so.</summary>
    public async Task PrepareAsync(CancellationToken ct = default)
    {
        if (environment.IsDevelopment())
        {
            await SetUpAsync(ct);
            await using var db = dbs.OpenAsSystem();
            await Cast.EnsureAsync(db, ct);
        }
        else await RequireReadyAsync(maySetUp: true, ct);

        if (!(demo.OnFirstRun ?? environment.IsDevelopment())) return;
        await campaign.FillNewAsync(ct);
        await desk.FillAsync(ct);
    }

    /// <summary>A new SQLite file is set up on the spot; a database that exists is never changed unasked.</summary>
    public async Task RequireReadyAsync(bool maySetUp, CancellationToken ct = default)
    {
        await using var db = dbs.OpenAsSystem();
        if (database.Provider is DatabaseProvider.Sqlite && !await db.Database.CanConnectAsync(ct))
        {
            Rule.Require(maySetUp, $"There is no database at {SqliteFile.Of(database).Path}. Check its name, or make it with the verb “migrate”.");
            await SetUpAsync(ct);
            return;
        }
        if (database.Provider is DatabaseProvider.Sqlite && new FileInfo(SqliteFile.Of(database).Path).Length > 0) await SqliteFile.Of(database).RequireKnownMigrationsAsync(database, ct);
        Rule.Require(!(await db.Database.GetPendingMigrationsAsync(ct)).Any(),
            "The database is not at this version's state. Make a backup, then run the verb “migrate”.");
    }
}
