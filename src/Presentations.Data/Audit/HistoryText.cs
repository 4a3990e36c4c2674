using System.Globalization;

namespace Presentations.Data.Audit;

/// <summary>Writes a value as history keeps it, and reads days and instants back.</summary>
public static class HistoryText
{
    private const string DayForm = "yyyy-MM-dd";
    private const string InstantForm = "yyyy-MM-dd HH:mm'Z'";

    internal static string Of(object? value) => value switch
    {
        null or "" => "nothing",
        DateOnly day => day.ToString(DayForm, CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString(InstantForm, CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        string text => text.ReplaceLineEndings(" ¶ "), // a change is one line
        bool yes => yes ? "yes" : "no",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    /// <summary>Null for what is no day.</summary>
    public static DateOnly? Day(string value) => DateOnly.TryParseExact(value, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>In UTC; null for what is no instant.</summary>
    public static DateTime? Instant(string value) =>
        DateTime.TryParseExact(value, InstantForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;
}
