using Microsoft.Data.Sqlite;
using Presentations.Data;

namespace Presentations.Web.Shell;

/// <summary>Keeps the SQLite file open as long as the host lives, so that a restore notices it even when nobody is working.</summary>
internal sealed class DatabaseInUse(AppDatabase database) : IHostedService
{
    private readonly SqliteConnection? connection = database.Provider is DatabaseProvider.Sqlite
        ? new SqliteConnection(new SqliteConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString)
        : null;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (connection is null) return;
        await connection.OpenAsync(cancellationToken);
        await using var look = connection.CreateCommand();
        look.CommandText = "SELECT count(*) FROM sqlite_master";
        await look.ExecuteScalarAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => connection?.CloseAsync() ?? Task.CompletedTask;
}
