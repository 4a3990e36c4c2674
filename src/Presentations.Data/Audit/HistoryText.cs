using System.Globalization;

namespace Presentations.Data.Audit;

/// <summary>Writes a value as history shows it.</summary>
internal static class HistoryText
{
    public static string Of(object? value) => value switch
    {
        null or "" => "nothing",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        string text => text.ReplaceLineEndings(" ¶ "), // a change is one line
        bool yes => yes ? "yes" : "no",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
