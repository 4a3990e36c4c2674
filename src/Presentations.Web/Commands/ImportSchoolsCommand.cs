using System.Text.Encodings.Web;
using System.Text.Json;
using Presentations.Web.Features.Administration.Schools;

namespace Presentations.Web.Commands;

/// <summary>Brings national school files into the directory.</summary>
public sealed class ImportSchoolsCommand(ImportSchools import) : ICommand
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Verb => "import-schools";

    public string Summary => "Bring national school files into the directory of venues";

    public string Usage => """
        FILE…
        Reads the national layouts by their headers, in any order: the public school directory (NCES CCD, old and new), private
        schools (HIFLD, NCES PSS) and the geocode file (NCES EDGE), as CSV text. Schools are known by their national id: a newer
        file updates them, closed ones become inactive, and what people have edited here stays. A second run writes nothing.
        Prints JSON: the sums, and for every file what became of its rows (read = added + updated + unchanged + rejected) with the
        line, field, value and reason of each rejected one.
        """;

    public async Task<int> RunAsync(CommandArguments args, CancellationToken ct)
    {
        var results = new List<SchoolImportResult>();
        try
        {
            foreach (var file in args.Values) results.Add(await import.RunAsync(file, Path.GetFileName(file), new Lines(file), ct));
        }
        finally
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(SumOf(results), json));
        }
        return 0;
    }

    private static object SumOf(List<SchoolImportResult> results) => new
    {
        Read = results.Sum(result => result.Read),
        Added = results.Sum(result => result.Added),
        Updated = results.Sum(result => result.Updated),
        Unchanged = results.Sum(result => result.Unchanged),
        Rejected = results.Sum(result => result.Rejected.Count),
        Files = results,
    };

    private sealed class Lines(string file) : IProgress<int>
    {
        private const int Every = 10_000;
        private int told;

        public void Report(int value)
        {
            if (value / Every == told) return;
            told = value / Every;
            Console.Error.WriteLine($"{Path.GetFileName(file)}: {value:N0} rows");
        }
    }
}
