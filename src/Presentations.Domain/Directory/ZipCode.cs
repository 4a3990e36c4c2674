using System.Diagnostics.CodeAnalysis;

namespace Presentations.Domain.Directory;

/// <summary>A ZIP code as it is kept: five digits.</summary>
public static class ZipCode
{
    private const int Digits = 5;

    public static bool IsOne([NotNullWhen(true)] string? zip) => zip is { Length: Digits } && zip.All(char.IsAsciiDigit);

    /// <summary>The first five digits of a ZIP+4; null when nothing is typed. What is no ZIP stays as it was typed, so that a refusal can show it.</summary>
    public static string? Typed(string? text)
    {
        var typed = text?.Trim();
        if (string.IsNullOrEmpty(typed)) return null;
        return typed.Split('-') is [var zip, { Length: 4 } rest] && IsOne(zip) && rest.All(char.IsAsciiDigit) ? zip : typed;
    }
}
