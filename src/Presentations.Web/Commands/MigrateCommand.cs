using Presentations.Web.Shell;

namespace Presentations.Web.Commands;

/// <summary>Brings the database to this version's state.</summary>
public sealed class MigrateCommand(FirstRun firstRun) : ICommand
{
    public string Verb => "migrate";

    public string Summary => "Create the database or bring it to this version's state";

    public string Usage => """

        Creates what is missing and loads the reference data. A second run changes nothing.
        """;

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(CommandArguments args, CancellationToken ct)
    {
        await firstRun.SetUpAsync(ct);
        await Console.Out.WriteLineAsync("The database is up to date.");
        return 0;
    }
}
