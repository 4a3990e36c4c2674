using System.Text;
using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Mappings;

namespace Presentations.Web.Features.Administration.Imports.Reading;

/// <summary>A log on disk: its rows can be read any number of times, each time as a stream.</summary>
public sealed class LogFile
{
    private readonly string path;
    private readonly string? sheet;
    private readonly (Encoding Encoding, char Delimiter)? text;

    private LogFile(string path, string? sheet, (Encoding, char)? text) => (this.path, this.sheet, this.text) = (path, sheet, text);

    /// <summary>Finds out what the file is, unless the mapping says so; refuses what is no table. How large an upload may be is asked while it comes in.</summary>
    public static LogFile Open(string path, FileRule? rule = null)
    {
        Rule.Require(!System.IO.Directory.Exists(path), $"{path} is a folder; name a file.");
        Rule.Require(File.Exists(path), $"There is no file {Path.GetFileName(path)}.");
        Rule.Require(new FileInfo(path).Length > 0, "The file is empty.");

        switch (Signature(path))
        {
            case [0x50, 0x4B, 0x03, 0x04]:
                SheetRows.RefuseBomb(path);
                return new LogFile(path, rule?.Sheet, null);
            case [0xD0, 0xCF, 0x11, 0xE0]:
                return new LogFile(path, rule?.Sheet, null);
            default:
                var encoding = rule?.Encoding is { } named ? TextEncoding.Named(named) : TextEncoding.Detect(path);
                using (var sample = File.OpenRead(path))
                {
                    return new LogFile(path, null, (encoding, rule?.Delimiter is { } sign ? Delimiter.Named(sign) : Delimiter.Detect(sample, encoding)));
                }
        }
    }

    /// <summary>Every row that holds anything, titles and header included.</summary>
    public IEnumerable<SourceRow> Rows()
    {
        var read = 0;
        foreach (var row in text is { } how ? Delimited(how.Encoding, how.Delimiter) : SheetRows.Read(path, sheet))
        {
            if (row.IsBlank) continue;
            Rule.Require(++read <= Bounds.UploadRows, $"The file has more than {Bounds.UploadRows:N0} rows. Split it.");
            yield return row;
        }
    }

    private IEnumerable<SourceRow> Delimited(Encoding encoding, char delimiter)
    {
        using var file = File.OpenRead(path);
        foreach (var row in CsvRows.Read(file, encoding, delimiter)) yield return row;
    }

    private static byte[] Signature(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[4];
        return start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
    }
}
