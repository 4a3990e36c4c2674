using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Presentations.BrowserTests;

/// <summary>Reads back what Chromium has printed: how many pages, and the words on them.</summary>
internal sealed partial class PdfText
{
    private readonly Dictionary<int, string> objects;
    private readonly Dictionary<int, byte[]> streams = [];

    public PdfText(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        objects = Objects().Matches(text).ToDictionary(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match => match.Groups[2].Value);
        foreach (var (id, body) in objects)
        {
            if (Streams().Match(body) is { Success: true } stream) streams[id] = Unpacked(Encoding.Latin1.GetBytes(stream.Groups[1].Value), body);
        }
    }

    public int Pages => objects.Values.Count(body => PageType().IsMatch(body));

    /// <summary>The words in the order of the drawing, apart by spaces.</summary>
    public string Words()
    {
        var words = new StringBuilder();
        var fonts = new Dictionary<string, Dictionary<int, string>>();
        foreach (var content in streams.Values.Select(Encoding.Latin1.GetString).Where(content => content.Contains("BT\n", StringComparison.Ordinal)))
        {
            var letters = new Dictionary<int, string>();
            foreach (Match token in Tokens().Matches(content))
            {
                if (token.Groups[1].Success) letters = fonts.TryGetValue(token.Groups[1].Value, out var known) ? known : fonts[token.Groups[1].Value] = Letters(token.Groups[1].Value);
                else if (token.Groups[2].Success) foreach (var code in token.Groups[2].Value.Chunk(4)) words.Append(letters.GetValueOrDefault(Hex(new string(code)), ""));
                else words.Append(' ');
            }
        }
        return words.ToString();
    }

    /// <summary>Chromium names a font after the number of its object.</summary>
    private Dictionary<int, string> Letters(string font)
    {
        var letters = new Dictionary<int, string>();
        if (!objects.TryGetValue(int.Parse(font, CultureInfo.InvariantCulture), out var body) || ToUnicode().Match(body) is not { Success: true } map) return letters;
        var text = Encoding.Latin1.GetString(streams[int.Parse(map.Groups[1].Value, CultureInfo.InvariantCulture)]);
        foreach (Match range in Ranges().Matches(text))
        {
            var (first, last, to) = (Hex(range.Groups[1].Value), Hex(range.Groups[2].Value), Hex(range.Groups[3].Value));
            for (var code = first; code <= last; code++) letters[code] = char.ConvertFromUtf32(to + code - first);
        }
        foreach (Match pair in Pairs().Matches(text)) letters.TryAdd(Hex(pair.Groups[1].Value), Encoding.BigEndianUnicode.GetString(Convert.FromHexString(pair.Groups[2].Value)));
        return letters;
    }

    private static int Hex(string code) => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static byte[] Unpacked(byte[] stream, string body)
    {
        if (!body.Contains("/FlateDecode", StringComparison.Ordinal)) return stream;
        using var unpacked = new MemoryStream();
        using var packed = new ZLibStream(new MemoryStream(stream), CompressionMode.Decompress);
        packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    [GeneratedRegex(@"(?<=^|[\r\n])(\d+) 0 obj(.*?)endobj", RegexOptions.Singleline)]
    private static partial Regex Objects();

    [GeneratedRegex(@"stream\r?\n(.*?)\r?\nendstream", RegexOptions.Singleline)]
    private static partial Regex Streams();

    [GeneratedRegex(@"/Type /Page\b(?!s)")]
    private static partial Regex PageType();

    [GeneratedRegex(@"/ToUnicode (\d+) 0 R")]
    private static partial Regex ToUnicode();

    [GeneratedRegex(@"/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\bET\b")]
    private static partial Regex Tokens();

    [GeneratedRegex(@"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})>")]
    private static partial Regex Ranges();

    [GeneratedRegex(@"(?<!> )<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4,})>(?! <)")]
    private static partial Regex Pairs();
}
