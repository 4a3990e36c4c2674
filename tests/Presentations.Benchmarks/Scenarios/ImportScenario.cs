using System.Globalization;
using System.IO.Compression;
using Presentations.Benchmarks.Databases;
using Presentations.Benchmarks.Hosts;
using Presentations.Benchmarks.Measuring;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>A log of 100,000 rows and the national school files, imported by the product's own commands into a database without talks.</summary>
internal sealed class ImportScenario : Scenario
{
    private const int Rows = 100_000;
    private const int SchoolRows = 31_951;
    private const double RowsPerSecond = 5_000;
    private const double Megabytes = 500;

    public override string Verb => "import";

    public override string About => "100,000 rows of a log, and the national school files, by command";

    public override async IAsyncEnumerable<Result> RunAsync(Request request)
    {
        var program = await PublishedProduct.ProgramAsync(request);
        using var scratch = new ScratchFolder(request, Verb);
        var database = await scratch.DatabaseAsync(presentations: 0);

        var (log, map) = ImportedLog.Write(database, scratch.Path, Rows);
        var talks = await CommandProcess.RunAsync(program, database, "import-talks", log, "--map", map);
        yield return Speed($"{Rows:N0} rows of a log imported", Rows, talks);
        yield return new(string.Create(CultureInfo.InvariantCulture, $"The same: at most {Megabytes:0} MB"), Memory(talks), talks.PeakBytes / 1e6 < Megabytes);

        var schools = await CommandProcess.RunAsync(program, database, ["import-schools", .. NationalFiles(scratch.Path)]);
        yield return Speed($"{SchoolRows:N0} rows of the national school files imported", SchoolRows, schools);
    }

    private static Result Speed(string what, int rows, CommandProcess command)
    {
        var speed = rows / command.Took.TotalSeconds;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{what}: at least {RowsPerSecond:N0} a second, start of the command included"),
            string.Create(CultureInfo.InvariantCulture, $"{speed:N0} a second ({command.Took.TotalSeconds:0.0} s, processor {command.ProcessorTime.TotalSeconds:0.0} s, {Memory(command)})"), speed >= RowsPerSecond);
    }

    private static string Memory(CommandProcess command) => string.Create(CultureInfo.InvariantCulture, $"at most {command.PeakBytes / 1e6:0} MB held");

    private static IEnumerable<string> NationalFiles(string folder)
    {
        foreach (var packed in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Schools"), "*.csv.gz").Order())
        {
            var file = Path.Combine(folder, Path.GetFileNameWithoutExtension(packed));
            using var from = new GZipStream(File.OpenRead(packed), CompressionMode.Decompress);
            using var to = File.Create(file);
            from.CopyTo(to);
            yield return file;
        }
    }
}
