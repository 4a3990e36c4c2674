using Presentations.Data;
using Presentations.Data.Backup;
using Presentations.Domain;
using Presentations.Web.Shell;

namespace Presentations.Web.Commands;

/// <summary>Puts a backup in the place of the database, and keeps the replaced one.</summary>
public sealed class RestoreCommand(AppDatabase database, FirstRun firstRun, TimeProvider clock) : ICommand
{
    public string Verb => "restore";

    public string Summary => "Put a backup in the database's place; the replaced file is kept";

    public string Usage => """
        FILE
        Stop the host first. FILE is checked for damage and for its version; one of an older version is brought up to date.
        The replaced database stays beside the new one under the name it had, with the time added.
        """;

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(CommandArguments args, CancellationToken ct)
    {
        var live = SqliteFile.Of(database);
        var backup = new SqliteFile(Path.GetFullPath(args.Values[0]));
        Rule.Require(backup.Path != live.Path, $"{live.Path} is the database itself; name a backup of it. Nothing was changed.");
        await backup.RequireSoundAsync(ct);
        await backup.RequireKnownMigrationsAsync(database, ct);
        if (File.Exists(live.Path)) await live.RequireUnusedAsync(ct);

        var incoming = new SqliteFile(live.Path + ".incoming");
        File.Delete(incoming.Path);
        await backup.CopyToAsync(incoming, ct);
        if (File.Exists(live.Path)) await SetAsideAsync(live.Path);
        File.Move(incoming.Path, live.Path);
        await firstRun.SetUpAsync(ct);

        await Console.Out.WriteLineAsync($"{live.Path} now holds {backup.Path}.");
        return 0;
    }

    private async Task SetAsideAsync(string live)
    {
        var aside = $"{live}.replaced-{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}";
        File.Move(live, aside);
        await Console.Error.WriteLineAsync($"The replaced database is {aside}.");
    }
}
