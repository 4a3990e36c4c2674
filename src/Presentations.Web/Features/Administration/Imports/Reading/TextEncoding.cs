using System.Text;
using Presentations.Domain;

namespace Presentations.Web.Features.Administration.Imports.Reading;

/// <summary>Finds out how a text file is encoded.</summary>
internal static class TextEncoding
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static Encoding Windows1252 => Encoding.GetEncoding(1252);

    public static Encoding Named(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw new RuleViolation($"“{name}” is not an encoding; utf-8 and windows-1252 are.", "file.encoding");
        }
    }

    /// <summary>By the byte order mark, else UTF-8 when every byte fits it, else Windows-1252, as older spreadsheets write.</summary>
    public static Encoding Detect(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[64 * 1024];
        var characters = new char[bytes.Length + 1];
        var decoder = StrictUtf8.GetDecoder();
        var isFirst = true;
        try
        {
            while (file.Read(bytes) is var read && read > 0)
            {
                if (isFirst && ByMark(bytes.AsSpan(0, read)) is { } marked) return marked;
                Rule.Require(!bytes.AsSpan(0, read).Contains((byte)0), "This is not a table: a CSV text, an XLSX or an XLS file is one.");
                decoder.GetChars(bytes.AsSpan(0, read), characters, flush: false);
                isFirst = false;
            }
            decoder.GetChars([], characters, flush: true);
            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return Windows1252;
        }
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };
}
