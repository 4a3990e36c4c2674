using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Presentations.Web.Shell;

/// <summary>
/// Writes a workbook a piece at a time, so that a million rows need no more memory than one; numbers and dates are real ones, and the first line
/// of each sheet stays in sight. (The SDK's packages keep whole sheets in memory; its validator reads what is written here.)
/// </summary>
public sealed class Xlsx : IAsyncDisposable
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly ZipArchive archive;
    private readonly List<string> sheets = [];
    private StreamWriter? sheet;
    private int line;

    private Xlsx(ZipArchive archive) => this.archive = archive;

    /// <summary>Writes a workbook beside the answer and sends it when it is whole: a packed file cannot be written to a stream that goes one way only.</summary>
    public static async Task SendAsync(Stream answer, Func<Stream, Task> write, CancellationToken ct = default)
    {
        await using var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        });
        await write(file);
        file.Position = 0;
        await file.CopyToAsync(answer, ct);
    }

    /// <param name="stream">One that can be written anywhere.</param>
    public static async Task<Xlsx> OpenAsync(Stream stream, CancellationToken ct = default) =>
        new(await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, null, ct));

    /// <param name="widths">Of the columns, in characters.</param>
    /// <param name="hasHeader">Whether the first line holds the headings.</param>
    public async Task BeginAsync(string name, IReadOnlyList<int> widths, bool hasHeader, CancellationToken ct = default)
    {
        await EndSheetAsync();
        sheets.Add(name);
        (sheet, line) = (new StreamWriter(await archive.CreateEntry($"xl/worksheets/sheet{sheets.Count}.xml", CompressionLevel.Fastest).OpenAsync(ct)), 0);
        var pane = hasHeader ? "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>" : "";
        var columns = string.Concat(widths.Select((width, i) => $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width}\" customWidth=\"1\"/>"));
        await sheet.WriteAsync($"{Head}<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\">{pane}</sheetView></sheetViews><cols>{columns}</cols><sheetData>");
    }

    /// <summary>Line by line: the text of many at once would stay in memory longer than they do.</summary>
    public async Task WriteAsync(IEnumerable<IEnumerable<object?>> rows, CellStyle style = CellStyle.Plain, CancellationToken ct = default)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"<row r=\"{++line}\">");
            foreach (var (column, value) in row.Index()) XlsxCell.Append(text, column, line, value, style);
            await sheet!.WriteAsync(text.Append("</row>"), ct);
            text.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EndSheetAsync();
        await PartAsync("xl/styles.xml", XlsxCell.Styles(Main));
        await PartAsync("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{Each(at => $"<sheet name=\"{XlsxCell.Escape(sheets[at - 1])}\" sheetId=\"{at}\" r:id=\"r{at}\"/>")}</sheets></workbook>");
        await PartAsync("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">{Each(at => $"<Relationship Id=\"r{at}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>")}<Relationship Id=\"styles\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");
        await PartAsync("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"workbook\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        await PartAsync("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}.styles+xml\"/>{Each(at => $"<Override PartName=\"/xl/worksheets/sheet{at}.xml\" ContentType=\"{Type}.worksheet+xml\"/>")}</Types>");
        await archive.DisposeAsync();
    }

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private string Each(Func<int, string> write) => string.Concat(Enumerable.Range(1, sheets.Count).Select(write));

    private async Task EndSheetAsync()
    {
        if (sheet is null) return;
        await sheet.WriteAsync("</sheetData></worksheet>");
        await sheet.DisposeAsync();
        sheet = null;
    }

    private async Task PartAsync(string name, string content)
    {
        await using var part = await archive.CreateEntry(name).OpenAsync();
        await part.WriteAsync(Encoding.UTF8.GetBytes(Head + content));
    }
}
