using Microsoft.Data.Sqlite;
using Presentations.Data;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Shell;

namespace Presentations.IntegrationTests.Commands;

public sealed class BackupAndRestoreTests : IAsyncLifetime
{
    private const string Live = "Data Source=live.db";

    private readonly CommandRun program = new();

    public async ValueTask InitializeAsync() => await TestDatabase.PutAsync(program.File("live.db"));

    public ValueTask DisposeAsync()
    {
        program.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_backup_taken_while_people_write_is_whole_and_a_restore_brings_it_back()
    {
        await using (var writer = await OpenAsync("live.db"))
        {
            await RunAsync(writer, "CREATE TABLE Probe (Word TEXT); INSERT INTO Probe VALUES ('before'); BEGIN IMMEDIATE; INSERT INTO Probe VALUES ('unfinished')");
            Assert.Equal(0, (await program.RunAsync("backup", "saved.db", "--database", Live)).ExitCode);
            await RunAsync(writer, "COMMIT; INSERT INTO Probe VALUES ('after')");
        }

        var (exitCode, _, error) = await program.RunAsync("restore", "saved.db", "--database", Live);

        Assert.Equal(0, exitCode);
        Assert.Equal(["before"], await WordsAsync("live.db"));
        var aside = Directory.GetFiles(program.Folder, "live.db.replaced-*").Single();
        Assert.Contains(aside, error, StringComparison.Ordinal);
        Assert.Equal(["before", "unfinished", "after"], await WordsAsync(aside));
    }

    [Fact]
    public async Task A_database_is_not_restored_from_itself()
    {
        var (exitCode, _, error) = await program.RunAsync("restore", "live.db", "--database", Live);

        Assert.Equal(1, exitCode);
        Assert.Contains("is the database itself", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(program.Folder, "live.db.replaced-*"));
    }

    [Fact]
    public async Task A_backup_never_overwrites()
    {
        await File.WriteAllTextAsync(program.File("saved.db"), "precious");

        var (exitCode, _, error) = await program.RunAsync("backup", "saved.db", "--database", Live);

        Assert.Equal(1, exitCode);
        Assert.Contains("exists already; a backup never overwrites", error, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(program.File("saved.db")));
    }

    [Fact]
    public async Task A_restore_waits_for_nobody_it_refuses_while_the_database_is_open()
    {
        File.Copy(program.File("live.db"), program.File("saved.db"));
        await using var host = await OpenAsync("live.db");
        await RunAsync(host, "SELECT count(*) FROM Members");

        var (exitCode, _, error) = await program.RunAsync("restore", "saved.db", "--database", Live);

        Assert.Equal(1, exitCode);
        Assert.Contains("The database is in use. Stop the host first", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_nobody_uses_is_noticed_until_it_stops()
    {
        File.Copy(program.File("live.db"), program.File("saved.db"));
        var host = new DatabaseInUse(new AppDatabase(DatabaseOptions.Parse($"Data Source={program.File("live.db")}"), TimeProvider.System));

        await host.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, (await program.RunAsync("restore", "saved.db", "--database", Live)).ExitCode);
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, (await program.RunAsync("restore", "saved.db", "--database", Live)).ExitCode);
    }

    [Theory]
    [InlineData("junk.db", "is not an SQLite database")]
    [InlineData("other.db", "is not a database of this product")]
    [InlineData("newer.db", "is from a newer version of this program (29990101000000_FromTheFuture)")]
    [InlineData("missing.db", "There is no file")]
    public async Task What_is_no_backup_of_ours_replaces_nothing(string file, string reason)
    {
        await File.WriteAllTextAsync(program.File("junk.db"), new string('x', 4096));
        await using (var other = await OpenAsync("other.db")) await RunAsync(other, "CREATE TABLE Songs (Title TEXT)");
        File.Copy(program.File("live.db"), program.File("newer.db"));
        await using (var newer = await OpenAsync("newer.db"))
            await RunAsync(newer, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0.0')");
        var before = await File.ReadAllBytesAsync(program.File("live.db"));

        var (exitCode, _, error) = await program.RunAsync("restore", file, "--database", Live);

        Assert.Equal(1, exitCode);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(program.File("live.db")));
    }

    [Fact]
    public async Task On_SQL_Server_both_verbs_point_to_the_servers_own()
    {
        foreach (var verb in new[] { "backup", "restore" })
        {
            await File.WriteAllTextAsync(program.File("saved.db"), "");
            var (exitCode, _, error) = await program.RunAsync(verb, verb == "backup" ? "new.db" : "saved.db", "--database", "Provider=SqlServer;Server=nowhere");
            Assert.Equal(1, exitCode);
            Assert.Contains("This database is on SQL Server", error, StringComparison.Ordinal);
        }
    }

    private async Task<SqliteConnection> OpenAsync(string file)
    {
        var connection = new SqliteConnection($"Data Source={program.File(file)};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<List<string>> WordsAsync(string file)
    {
        await using var connection = await OpenAsync(file);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Word FROM Probe ORDER BY rowid";
        await using var reader = await command.ExecuteReaderAsync();
        var words = new List<string>();
        while (await reader.ReadAsync()) words.Add(reader.GetString(0));
        return words;
    }
}
