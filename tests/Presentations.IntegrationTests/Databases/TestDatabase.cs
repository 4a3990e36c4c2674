using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;

namespace Presentations.IntegrationTests.Databases;

/// <summary>A real database of its own for one test, with a little reference data and the fixed cast.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Templates = new(1, 1);
    private static string? template;

    private readonly DatabaseOptions options;
    private Dictionary<string, int> owners = [];
    private Dictionary<string, int> members = [];

    private TestDatabase(DatabaseOptions options) => this.options = options;

    public TestClock Clock { get; } = new(new DateTimeOffset(2018, 6, 15, 18, 0, 0, TimeSpan.Zero));

    public DatabaseOptions Options => options;

    /// <summary>Presenter, Idaho.</summary>
    public int Ada => members["Ada"];

    /// <summary>Coordinator, Idaho.</summary>
    public int Ben => members["Ben"];

    /// <summary>Coordinator, Utah.</summary>
    public int Cam => members["Cam"];

    /// <summary>National viewer.</summary>
    public int Nat => members["Nat"];

    /// <summary>Administrator.</summary>
    public int Pat => members["Pat"];

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, string server)
    {
        var database = provider is DatabaseProvider.Sqlite ? await SqliteAsync() : await SqlServerAsync(server);
        await using var db = database.AsSystem();
        database.owners = await db.Owners.ToDictionaryAsync(owner => owner.Code, owner => owner.Id);
        database.members = await db.Members.ToDictionaryAsync(member => member.Name, member => member.Id);
        return database;
    }

    /// <summary>The id of a task force or state desk by its code.</summary>
    public int Owner(string code) => owners[code];

    /// <summary>The product as one person uses it; null is somebody who has not signed in.</summary>
    public TestPerson As(int? memberId) => new(this, memberId);

    public AppDb AsSystem() => new AppDatabase(options, Clock).Open(AccessScope.System);

    public AppDb AsPublic() => new AppDatabase(options, Clock).Open(AccessScope.PublicTotals);

    public override string ToString() => options.Provider.ToString();

    public async ValueTask DisposeAsync()
    {
        if (options.Provider is DatabaseProvider.SqlServer)
        {
            await using var db = AsSystem();
            await db.Database.EnsureDeletedAsync();
            return;
        }
        SqliteConnection.ClearPool(new SqliteConnection(options.ConnectionString));
        var file = new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;
        foreach (var part in new[] { file, $"{file}-wal", $"{file}-shm" }) File.Delete(part);
    }

    private static async Task<TestDatabase> SqliteAsync()
    {
        await Templates.WaitAsync();
        try
        {
            if (template is null)
            {
                var file = NewFile();
                await FillAsync(new TestDatabase(Sqlite(file)));
                SqliteConnection.ClearAllPools();
                template = file;
            }
        }
        finally
        {
            Templates.Release();
        }
        var copy = NewFile();
        File.Copy(template, copy);
        return new TestDatabase(Sqlite(copy));
    }

    private static async Task<TestDatabase> SqlServerAsync(string server)
    {
        var connection = new SqlConnectionStringBuilder(server) { InitialCatalog = $"presentations_{Guid.NewGuid():N}" };
        var database = new TestDatabase(new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = connection.ConnectionString });
        await FillAsync(database);
        return database;
    }

    private static async Task FillAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        await db.Database.MigrateAsync();
        await TestReference.LoadAsync(db);
    }

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"presentations-{Guid.NewGuid():N}.db");

    private static DatabaseOptions Sqlite(string file) => new() { ConnectionString = $"Data Source={file}" };
}
