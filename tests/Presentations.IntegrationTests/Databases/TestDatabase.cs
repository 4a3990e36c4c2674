using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Reference;
using Presentations.Web.Demo;
using Presentations.Web.Mail;

namespace Presentations.IntegrationTests.Databases;

/// <summary>A real database of its own for one test, with a little reference data and the fixed cast.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim templateLock = new(1, 1);
    private static readonly Dictionary<TestContent, string> templates = [];

    private readonly DatabaseOptions options;
    private Dictionary<string, int> owners = [];
    private Dictionary<string, int> members = [];

    private TestDatabase(DatabaseOptions options) => this.options = options;

    public TestClock Clock { get; } = new(new DateTimeOffset(2018, 6, 15, 18, 0, 0, TimeSpan.Zero));

    public DatabaseOptions Options => options;

    public string ImportsFolder { get; } = Path.Combine(Path.GetTempPath(), $"presentations-{Guid.NewGuid():N}-imports");

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

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, string server, TestContent content = TestContent.Small)
    {
        var database = provider is DatabaseProvider.Sqlite ? await SqliteAsync(content) : await SqlServerAsync(server, content);
        await using var db = database.AsSystem();
        database.owners = await db.Owners.ToDictionaryAsync(owner => owner.Code, owner => owner.Id);
        database.members = await db.Members.ToDictionaryAsync(member => member.Name, member => member.Id);
        return database;
    }

    /// <summary>Puts a small SQLite database into a file, for a program that is started beside the test.</summary>
    public static async Task PutAsync(string file) => File.Copy(await TemplateAsync(TestContent.Small), file);

    /// <summary>The id of a task force or state desk by its code.</summary>
    public int Owner(string code) => owners[code];

    /// <summary>The product as one person uses it; null is somebody who has not signed in.</summary>
    public TestPerson As(int? memberId, MailOptions? mail = null) => new(this, memberId, mail);

    /// <summary>Another SQLite database with the same rows.</summary>
    public TestDatabase Copy()
    {
        SqliteConnection.ClearPool(new SqliteConnection(options.ConnectionString));
        var copy = NewFile();
        File.Copy(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource, copy);
        var database = new TestDatabase(Sqlite(copy)) { owners = owners, members = members };
        CopyImports(database);
        return database;
    }

    private void CopyImports(TestDatabase copy)
    {
        if (!Directory.Exists(ImportsFolder)) return;
        Directory.CreateDirectory(copy.ImportsFolder);
        foreach (var file in Directory.EnumerateFiles(ImportsFolder)) File.Copy(file, Path.Combine(copy.ImportsFolder, Path.GetFileName(file)));
    }

    public AppDb AsSystem() => new AppDatabase(options, Clock).Open(AccessScope.System);

    public AppDb AsPublic() => new AppDatabase(options, Clock).Open(AccessScope.PublicTotals);

    public override string ToString() => options.Provider.ToString();

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(ImportsFolder)) Directory.Delete(ImportsFolder, recursive: true);
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

    private static async Task<TestDatabase> SqliteAsync(TestContent content)
    {
        var copy = NewFile();
        File.Copy(await TemplateAsync(content), copy);
        return new TestDatabase(Sqlite(copy));
    }

    private static async Task<string> TemplateAsync(TestContent content)
    {
        await templateLock.WaitAsync();
        try
        {
            if (templates.TryGetValue(content, out var known)) return known;
            var file = NewFile();
            await FillAsync(new TestDatabase(Sqlite(file)), content);
            SqliteConnection.ClearPool(new SqliteConnection(Sqlite(file).ConnectionString));
            return templates[content] = file;
        }
        finally
        {
            templateLock.Release();
        }
    }

    private static async Task<TestDatabase> SqlServerAsync(string server, TestContent content)
    {
        var connection = new SqlConnectionStringBuilder(server) { InitialCatalog = $"presentations_{Guid.NewGuid():N}" };
        var database = new TestDatabase(new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = connection.ConnectionString });
        await FillAsync(database, content);
        return database;
    }

    private static async Task FillAsync(TestDatabase database, TestContent content)
    {
        await using var db = database.AsSystem();
        await db.Database.MigrateAsync();
        if (content is TestContent.Small) await TestReference.LoadAsync(db);
        else await new ReferenceLoader(new AppDatabase(database.Options, database.Clock)).LoadAsync(ReferenceFiles.Shipped);
        await TestReference.AddCastAsync(db);
        if (content is not TestContent.Demo) return;
        await using var nobody = database.As(null);
        await nobody.Get<DemoCampaign>().FillAsync();
    }

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"presentations-{Guid.NewGuid():N}.db");

    private static DatabaseOptions Sqlite(string file) => new() { ConnectionString = $"Data Source={file}" };
}

/// <summary>What a test database holds, beside the cast.</summary>
public enum TestContent
{
    /// <summary>A few states, enough for every rule and small enough to copy for every test.</summary>
    Small,

    /// <summary>The reference data that the product ships.</summary>
    Shipped,

    /// <summary>The same, with the demonstration campaign.</summary>
    Demo,
}
