using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Reference;
using Presentations.Web.Demo;

namespace Presentations.Benchmarks.Databases;

/// <summary>A SQLite file made by the product's own migrations and reference data, then filled with ten years of talks.</summary>
internal sealed class GeneratedDatabase
{
    /// <summary>Raise it when the shape of the talks changes, so that files of another shape are not used again.</summary>
    private const int Edition = 2;

    private GeneratedDatabase(string file, int presentations) => (File, Presentations) = (file, presentations);

    public string File { get; }

    public int Presentations { get; }

    public DatabaseOptions Options => new() { ConnectionString = $"Data Source={File}" };

    /// <summary>Where hosts and services on this database keep the keys that they share.</summary>
    public string KeysFolder => Path.Combine(Path.GetDirectoryName(File)!, "keys");

    public AppDatabase Open(TimeProvider? clock = null) => new(Options, clock ?? TimeProvider.System);

    /// <summary>Makes it, or takes the one that an earlier run has made.</summary>
    public static async Task<GeneratedDatabase> OpenAsync(Request request, int? presentations = null)
    {
        var number = presentations ?? request.Presentations;
        Directory.CreateDirectory(request.Folder);
        var database = new GeneratedDatabase(Path.Combine(request.Folder, $"{number}-{Migrations()}-{Edition}.db"), number);
        if (!System.IO.File.Exists(database.File)) await database.MakeAsync();
        return database;
    }

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(Options.ConnectionString);
        connection.Open();
        return connection;
    }

    public void Delete()
    {
        SqliteConnection.ClearAllPools();
        foreach (var part in new[] { File, $"{File}-wal", $"{File}-shm" }) System.IO.File.Delete(part);
    }

    private async Task MakeAsync()
    {
        var started = TimeProvider.System.GetTimestamp();
        var unfinished = new GeneratedDatabase($"{File}.unfinished", Presentations);
        unfinished.Delete();
        await unfinished.SetUpAsync();
        unfinished.Fill();
        await CheckedTotals.RequireAsync(unfinished.Open());
        SqliteConnection.ClearAllPools();
        System.IO.File.Move(unfinished.File, File);
        Console.Error.WriteLine($"  {Presentations:N0} presentations made in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0} s, {new FileInfo(File).Length / 1e6:N0} MB");
    }

    private async Task SetUpAsync()
    {
        var database = Open();
        await using var db = database.Open(AccessScope.System);
        await db.Database.MigrateAsync();
        await new ReferenceLoader(database).LoadAsync(ReferenceFiles.Shipped);
        await Cast.EnsureAsync(db);
    }

    private void Fill()
    {
        using var connection = Connect();
        using (SecondaryIndexes.Without(connection))
        {
            connection.Run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -500000; PRAGMA temp_store = MEMORY;");
            using var transaction = connection.BeginTransaction();
            var directory = GeneratedDirectory.Fill(connection, new Random(1998));
            new GeneratedTalks(connection, directory, new Random(2018)).Fill(Presentations);
            transaction.Commit();
        }
        GeneratedTotals.Fill(connection);
        connection.Run("PRAGMA journal_mode = WAL;");
    }

    /// <summary>Stands for the shape of all tables.</summary>
    private static string Migrations()
    {
        using var db = new AppDatabase(new DatabaseOptions { ConnectionString = "Data Source=:memory:" }, TimeProvider.System).Open(AccessScope.System);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', db.Database.GetMigrations()))))[..12];
    }
}
