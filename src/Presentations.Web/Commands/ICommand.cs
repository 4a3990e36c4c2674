namespace Presentations.Web.Commands;

/// <summary>One verb of the command line. Results go to standard output, progress and errors to standard error.</summary>
public interface ICommand
{
    string Verb { get; }

    /// <summary>One line for the list of verbs.</summary>
    string Summary { get; }

    /// <summary>
    /// What follows the verb. Its first line is the syntax that arguments are held to, for example
    /// <c>FILE… --map MAP.json [--task-force CODE] [--format csv|json] [--dry-run]</c>; further lines explain it.
    /// </summary>
    string Usage { get; }

    /// <summary>False for a verb that does not open the database as it stands.</summary>
    bool NeedsDatabase => true;

    /// <summary>True for a verb that only reads: a mistyped name of a database is then refused instead of answered from a new, empty one.</summary>
    bool OnlyReads => false;

    /// <returns>0 when it was done, 1 when it was refused.</returns>
    Task<int> RunAsync(CommandArguments args, CancellationToken ct);
}
