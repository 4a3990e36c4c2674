using System.Buffers.Text;
using System.Security.Cryptography;

namespace Presentations.Domain;

/// <summary>A secret that stands in a private link. Only its hash is stored, so that a copy of the database opens nothing.</summary>
public readonly record struct SecretToken
{
    /// <summary>128 bits: nobody guesses one.</summary>
    private const int Bytes = 16;

    public const int HashLength = 32;

    private SecretToken(string text) => Text = text;

    /// <summary>As it stands in the link.</summary>
    public string Text { get; }

    public byte[] Hash => HashOf(Text);

    public static SecretToken New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    public static byte[] HashOf(string text) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Takes the same time whatever differs.</summary>
    public static bool Matches(string text, byte[] hash) => CryptographicOperations.FixedTimeEquals(HashOf(text), hash);
}
