using System.Text;
using Presentations.Domain;

namespace Presentations.Web.Features.Administration.Imports.Reading;

/// <summary>Finds out what separates the cells of a text.</summary>
internal static class Delimiter
{
    private const int SampleBytes = 256 * 1024;
    private const int SampleRows = 100;

    public static char Named(string sign)
    {
        sign = sign is "tab" or "\\t" ? "\t" : sign;
        Rule.Require(sign.Length == 1 && char.IsAscii(sign[0]), $"“{sign}” is not a delimiter; one sign such as , or ; or | is, and so is tab.", "file.delimiter");
        return sign[0];
    }

    /// <summary>The one that cuts most rows into the same, largest number of cells.</summary>
    public static char Detect(Stream text, Encoding encoding)
    {
        var sample = new byte[SampleBytes];
        sample = sample[..text.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false)];
        return ",;\t|".MaxBy(candidate => Fit(sample, encoding, candidate));
    }

    private static double Fit(byte[] sample, Encoding encoding, char delimiter)
    {
        var widths = Widths(sample, encoding, delimiter);
        if (widths.Count == 0) return 0;
        var usual = widths.CountBy(width => width).MaxBy(width => width.Value);
        var share = (double)usual.Value / widths.Count;
        return share * share * (usual.Key - 1);
    }

    /// <summary>The last row may be cut off, or swallowed by a quotation mark that another delimiter would not see as one.</summary>
    private static List<int> Widths(byte[] sample, Encoding encoding, char delimiter)
    {
        var widths = new List<int>();
        try
        {
            using var text = new MemoryStream(sample);
            widths.AddRange(CsvRows.Read(text, encoding, delimiter).Where(row => !row.IsBlank).Take(SampleRows).Select(row => row.Cells.Count));
        }
        catch (RuleViolation)
        {
            // What was read until then decides.
        }
        return widths;
    }
}
