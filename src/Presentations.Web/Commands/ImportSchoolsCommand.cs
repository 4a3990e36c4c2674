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
        Prints a JSON object for every file: read = added + updated + unchanged + rejected, with the reason of each rejected row.
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
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(results, json));
        }
        return 0;
    }

    private sealed class Lines(string file) : IProgress<int>
    {
        public void Report(int value) => Console.Error.WriteLine($"{Path.GetFileName(file)}: {value:N0} rows");
    }
}
