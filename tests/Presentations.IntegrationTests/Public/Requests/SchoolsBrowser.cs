using Presentations.Data;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Doors;

namespace Presentations.IntegrationTests.Public.Requests;

/// <summary>The whole application on a database of its own, and the browser of somebody who is not signed in.</summary>
public abstract class SchoolsBrowser : IAsyncLifetime
{
    internal TestDatabase Database { get; private set; } = null!;

    internal TestHost Host { get; private set; } = null!;

    internal HttpClient Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        Host = new TestHost(Database);
        Browser = await Host.BrowserOfAsync(null);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Host.DisposeAsync();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
