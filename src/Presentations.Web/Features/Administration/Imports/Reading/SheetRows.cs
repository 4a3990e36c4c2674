using System.Globalization;
using System.IO.Compression;
using ExcelDataReader;
using Presentations.Domain;

namespace Presentations.Web.Features.Administration.Imports.Reading;

/// <summary>The rows of one sheet of an XLSX or XLS workbook, streamed.</summary>
internal static class SheetRows
{
    private const long UnpackedBytes = 1024L * 1024 * 1024;

    /// <summary>Of the one part that has to be held in memory: the texts that cells share.</summary>
    private const long SharedTextBytes = 128L * 1024 * 1024;

    public static IEnumerable<SourceRow> Read(string path, string? sheet)
    {
        using var file = File.OpenRead(path);
        using var reader = Refusing(() => ExcelReaderFactory.CreateReader(file));
        Refusing(() => MoveTo(reader, sheet));
        for (var line = 1; Refusing(reader.Read); line++)
        {
            var cells = new string[reader.FieldCount];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = Text(reader.GetValue(column));
            }
            yield return new SourceRow(line, cells);
        }
    }

    public static void RefuseBomb(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            Rule.Require(archive.Entries.Sum(entry => entry.Length) <= UnpackedBytes, "This workbook unpacks to more than 1 GB; save the sheet with the log alone.");
            Rule.Require(archive.Entries.Where(entry => entry.Name == "sharedStrings.xml").Sum(entry => entry.Length) <= SharedTextBytes,
                "This workbook holds more than 128 MB of text; save the sheet with the log alone, or as CSV.");
        }
        catch (InvalidDataException)
        {
            throw new RuleViolation("This workbook is damaged; open it in a spreadsheet program and save it again.");
        }
    }

    /// <summary>A workbook may be damaged anywhere: where it is opened, at a later sheet, in the middle of a row.</summary>
    private static T Refusing<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception unreadable) when (unreadable is not (IOException or RuleViolation))
        {
            throw new RuleViolation("This workbook cannot be read; save it as XLSX without a password, or as CSV.");
        }
    }

    private static bool MoveTo(IExcelDataReader reader, string? sheet)
    {
        var names = new List<string>();
        do
        {
            if (sheet is null ? reader.VisibleState == "visible" : reader.Name.Trim().Equals(sheet.Trim(), StringComparison.OrdinalIgnoreCase)) return true;
            names.Add(reader.Name);
        }
        while (reader.NextResult());
        throw new RuleViolation(sheet is null
            ? "This workbook has no visible sheet."
            : $"This workbook has no sheet “{sheet}”; it has {string.Join(", ", names.Select(name => $"“{name}”"))}.", "file.sheet");
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text.Trim(),
        DateTime moment => Text(moment),
        TimeSpan length => $"{(int)length.TotalHours}:{length:mm\\:ss}",
        double number when number == Math.Floor(number) && Math.Abs(number) < 1e15 => number.ToString("0", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Sheets keep a time as a fraction of a day: rounding to the second undoes 18:29:59.999.</summary>
    private static string Text(DateTime moment)
    {
        moment = moment.AddTicks(TimeSpan.TicksPerSecond / 2);
        moment = moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerSecond));
        var format = moment.Year < 1900 ? "HH:mm:ss" : moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss";
        return moment.ToString(format, CultureInfo.InvariantCulture);
    }
}
