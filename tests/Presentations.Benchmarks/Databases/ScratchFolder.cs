using Microsoft.Data.Sqlite;

namespace Presentations.Benchmarks.Databases;

/// <summary>A folder for what one scenario writes; gone afterwards, so that the next run finds nothing of it.</summary>
internal sealed class ScratchFolder(Request request, string name) : IDisposable
{
    public string Path { get; } = Directory.CreateDirectory(System.IO.Path.Combine(request.Folder, name)).FullName;

    /// <summary>A database that nobody else has.</summary>
    public Task<GeneratedDatabase> DatabaseAsync(int presentations) => GeneratedDatabase.OpenAsync(request with { Folder = Path }, presentations);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
