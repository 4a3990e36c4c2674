using System.Globalization;

namespace Presentations.Web.Features.Requests.School;

/// <summary>Reads days, times and numbers as browsers send them, and as people type them where a browser has no picker.</summary>
internal static class TypedText
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "M/d/yyyy"];
    private static readonly string[] TimeForms = ["HH:mm", "H:mm", "HH:mm:ss", "h:mm tt", "h tt", "h:mmtt", "htt"];

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(text?.Trim().ToUpperInvariant(), TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string Day(DateOnly day) => day.ToString(DayForms[0], CultureInfo.InvariantCulture);

    public static string Time(TimeOnly time) => time.ToString(TimeForms[0], CultureInfo.InvariantCulture);

    public static bool IsEmpty(this string? text) => string.IsNullOrWhiteSpace(text);
}
