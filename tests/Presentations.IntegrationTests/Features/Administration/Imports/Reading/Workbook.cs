using System.Globalization;
using System.IO.Compression;
using System.Security;

namespace Presentations.IntegrationTests.Features.Administration.Imports.Reading;

/// <summary>Writes a small XLSX as a spreadsheet program would: texts, numbers, dates and times with their formats.</summary>
internal static class Workbook
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Of(params (string Name, object?[][] Rows)[] sheets)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Write(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            Write(archive, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Write(archive, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{Each(sheets, (sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at}\" r:id=\"s{at}\"/>")}</sheets></workbook>");
            Write(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{Each(sheets, (_, at) => $"<Relationship Id=\"s{at}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>")}<Relationship Id=\"st\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");
            Write(archive, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
            for (var at = 1; at <= sheets.Length; at++) Write(archive, $"xl/worksheets/sheet{at}.xml", Sheet(sheets[at - 1].Rows));
        }
        return file.ToArray();
    }

    private static string Sheet(object?[][] rows) =>
        $"<worksheet xmlns=\"{Main}\"><sheetData>{Each(rows, (row, line) => $"<row r=\"{line}\">{Each(row, (cell, column) => Cell(cell, $"{(char)('A' + column - 1)}{line}"))}</row>")}</sheetData></worksheet>";

    private static string Cell(object? value, string at) => value switch
    {
        null => "",
        DateOnly day => Number(at, 1, day.ToDateTime(TimeOnly.MinValue).ToOADate()),
        TimeOnly time => Number(at, 2, time.ToTimeSpan().TotalDays),
        DateTime moment => Number(at, 3, moment.ToOADate()),
        int or double => Number(at, 0, Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(value.ToString())}</t></is></c>",
    };

    private static string Number(string at, int style, double value) => $"<c r=\"{at}\" s=\"{style}\"><v>{value.ToString("R", CultureInfo.InvariantCulture)}</v></c>";

    private static string Each<T>(IReadOnlyList<T> items, Func<T, int, string> write) => string.Concat(items.Select((item, at) => write(item, at + 1)));

    private static void Write(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(Head + content);
    }
}
