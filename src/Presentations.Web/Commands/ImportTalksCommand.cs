using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports;

namespace Presentations.Web.Commands;

/// <summary>Imports a log of talks, or of sums over periods.</summary>
public sealed class ImportTalksCommand(ImportTalks talks) : ICommand
{
    public string Verb => "import-talks";

    public string Summary => "Import a log of talks by a mapping of its columns";

    public string Usage => """
        FILE --map MAP.json [--task-force CODE] [--dry-run]
        FILE is a CSV text, an XLSX or an XLS workbook. MAP.json says which column holds what; the README describes it.
        --task-force gives every row to one task force or state desk; else the place of a row decides.
        --dry-run looks at every row and writes none.
        The result is JSON: how many rows were read, taken, skipped by the mapping's rules, known already and rejected, each rejected row with its
        line, field, value and reason, and warnings. The same call again writes nothing; after a crash it does the rest.
        """;

    public async Task<int> RunAsync(CommandArguments args, CancellationToken ct)
    {
        var map = args.Required("map");
        Rule.Require(File.Exists(map), $"There is no file {map}.");
        var order = new ImportTalks.Order(args.Values[0], await File.ReadAllTextAsync(map, ct), args.Option("task-force"), args.Has("dry-run"));
        var result = await talks.RunAsync(order, now => Console.Error.WriteLine($"{now.RowsRead:N0} rows read, {now.Taken:N0} taken"), ct);
        await Console.Out.WriteLineAsync(result.ToJson());
        return 0;
    }
}
