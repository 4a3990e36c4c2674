namespace Presentations.Domain;

/// <summary>A telephone number as people write it: digits with what stands between them, an extension, a word.</summary>
public static class PhoneNumber
{
    private const int FewestDigits = 7;

    /// <summary>Whether it has the digits that somebody can dial; how they are written is nobody's business.</summary>
    public static bool CanBeDialled(string text) => text.Count(char.IsAsciiDigit) >= FewestDigits;
}
