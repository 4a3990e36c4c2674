using System.IO.Compression;
using System.Security.Cryptography;

namespace Presentations.Data.Reference;

/// <summary>A reference file as it was last loaded: where a row differs from it, somebody has edited the row here.</summary>
public sealed class LoadedFile
{
    private LoadedFile() { }

    internal static LoadedFile Of(string path, byte[] text) => new() { Path = path, Hash = HashOf(text), Content = Pack(text) };

    /// <summary>For example "geo/states.csv".</summary>
    public string Path { get; private set; } = "";

    /// <summary>SHA-256 of the text, in hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The text, compressed.</summary>
    public byte[] Content { get; private set; } = [];

    internal static string HashOf(byte[] text) => Convert.ToHexString(SHA256.HashData(text));

    internal Stream Open() => new GZipStream(new MemoryStream(Content), CompressionMode.Decompress);

    internal void Become(LoadedFile newer) => (Hash, Content) = (newer.Hash, newer.Content);

    private static byte[] Pack(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(text);
        return packed.ToArray();
    }
}
