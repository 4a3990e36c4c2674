using System.Globalization;
using System.Text.Json;
using Presentations.Domain.Totals;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Totals;

/// <summary>A table of figures on its way into a file, with what must be said beside it.</summary>
/// <param name="Name">Of the file, without its ending.</param>
/// <param name="Rows">As many cells as there are headings; numbers are numbers, days are days.</param>
/// <param name="Notes">What was asked, as of when, and how complete it is.</param>
/// <param name="Rules">The versions of the counting rules by which the figures were counted.</param>
public sealed record ReportFile(string Name, IReadOnlyList<string> Headings, IReadOnlyList<object?[]> Rows, IReadOnlyList<ReportNote> Notes, IReadOnlyList<int> Rules)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The lines alone.</summary>
    public string Lines => Csv.Of(Headings, Rows);

    /// <summary>SHA-256 of the CSV file as far as <see cref="Lines"/> go.</summary>
    public string Hash => Csv.HashOf(Lines);

    /// <summary>The same, saying that invented talks are about; a file leaves the banner of the pages behind.</summary>
    public ReportFile MarkedIf(bool isDemonstration) =>
        isDemonstration ? this with { Notes = [.. Notes, new("Demonstration", "Demonstration data: the schools are real; the visits and counts of the demonstration are invented.")] } : this;

    public string AsCsv() => Lines + Csv.Lines([[], .. Notes.Select(note => new object?[] { note.Text }), [CountingRules.Reference(Rules)], [$"SHA-256 of the {Lines.Count(sign => sign is '\n')} lines above the empty one and of the byte-order mark before them (head -n {Lines.Count(sign => sign is '\n')} FILE | sha256sum): {Hash}"]]);

    public string AsJson() => JsonSerializer.Serialize(new
    {
        Notes = Notes.ToDictionary(note => note.Name, note => note.Text),
        Rules = Rules.Select(version => new { Version = version, Sentences = CountingRules.Of(version).Select(rule => rule.Sentence) }),
        Sha256 = Hash,
        Rows = Rows.Select(row => Headings.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second)),
    }, Indented);

    public async Task WriteXlsxAsync(Stream stream, CancellationToken ct = default)
    {
        await using var book = await Xlsx.OpenAsync(stream, ct);
        await book.BeginAsync("Figures", [.. Headings.Select((heading, i) => WidthOf(heading, i))], hasHeader: true, ct);
        await book.WriteAsync([Headings], CellStyle.Heading, ct);
        await book.WriteAsync(Rows, ct: ct);
        await book.BeginAsync("Notes", [28, 110], hasHeader: false, ct);
        await book.WriteAsync(Notes.Select(note => new object?[] { note.Name, note.Text }), ct: ct);
        await book.WriteAsync(RuleRows(Rules), ct: ct);
        await book.WriteAsync(HashRows(Hash), ct: ct);
    }

    /// <summary>The rules of counting, for a sheet of notes.</summary>
    public static IEnumerable<object?[]> RuleRows(IEnumerable<int> versions) =>
        versions.SelectMany(version => CountingRules.Of(version).Select(rule => new object?[] { null, rule.Sentence }).Prepend(["Counting rules", $"Version {version}"]));

    /// <summary>How anyone checks the lines, for a sheet of notes.</summary>
    public static IEnumerable<object?[]> HashRows(string hash) => [["SHA-256", hash], [null, "Of the lines as the CSV file has them: UTF-8 with its byte-order mark, headings first, a carriage return and a line feed after each."]];

    private int WidthOf(string heading, int column) => Math.Clamp(
        Rows.Take(500).Select(row => Convert.ToString(row[column], CultureInfo.InvariantCulture)?.Length ?? 0).Append(heading.Length).Max() + 2, 10, 60);
}

/// <summary>Something that must be said beside a table.</summary>
public sealed record ReportNote(string Name, string Text);
