using Presentations.Data;
using Presentations.Data.Backup;
using Presentations.Domain;

namespace Presentations.Web.Commands;

/// <summary>Copies the database to a file while people work.</summary>
public sealed class BackupCommand(AppDatabase database) : ICommand
{
    public string Verb => "backup";

    public string Summary => "Copy the database to a file while people work";

    public string Usage => """
        FILE
        The copy is whole and as of one moment, and is checked before it gets its name. An existing FILE is not overwritten.
        On SQL Server use the server's own BACKUP DATABASE.
        """;

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(CommandArguments args, CancellationToken ct)
    {
        var live = SqliteFile.Of(database);
        var file = Path.GetFullPath(args.Values[0]);
        Rule.Require(!File.Exists(file), $"{file} exists already; a backup never overwrites. Name another file.");
        Rule.Require(Directory.Exists(Path.GetDirectoryName(file)), $"There is no folder {Path.GetDirectoryName(file)}.");

        var copy = new SqliteFile(file + ".partial");
        File.Delete(copy.Path);
        await live.CopyToAsync(copy, ct);
        await copy.RequireSoundAsync(ct);
        File.Move(copy.Path, file);

        await Console.Out.WriteLineAsync($"{file} ({new FileInfo(file).Length:N0} bytes)");
        return 0;
    }
}
