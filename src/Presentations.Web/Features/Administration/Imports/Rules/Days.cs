using System.Globalization;
using System.Text.RegularExpressions;
using Presentations.Domain;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>Reads days, with or without a clock time, as logs write them.</summary>
internal sealed partial class Days(IReadOnlyList<string>? formats)
{
    private static readonly string[] usual =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "M/d/yyyy", "M/d/yy", "M-d-yyyy", "M-d-yy", "M.d.yyyy", "M.d.yy",
        "d-MMM-yyyy", "d-MMM-yy", "d MMM yyyy", "d MMM yy", "d MMMM yyyy", "d-MMMM-yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy", "MMM-d-yyyy",
    ];

    private readonly string[]? formats = formats is { Count: > 0 } ? [.. formats] : null;

    public Moment Parse(string text)
    {
        var plain = Spaces().Replace(text, " ").Trim();
        if (formats is not null)
        {
            if (ByFormats(plain, formats) is { } given) return given;
        }
        else if ((ByIso(plain) ?? BySerial(plain) ?? ByUsual(plain)) is { } found)
        {
            return found;
        }
        throw new RuleViolation(formats is null
            ? $"“{text}” is not a day that can be read; 3/14/2018, 2018-03-14 and March 14, 2018 can, and 14/3/2018 once the log is said to write days first."
            : $"“{text}” is not a day written as {string.Join(" or ", formats.Select(format => $"“{format}”"))}.");
    }

    private static Moment? ByFormats(string text, string[] formats)
    {
        foreach (var format in formats)
        {
            if (DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var told))
            {
                var hasTime = format.Contains('H', StringComparison.Ordinal) || format.Contains('h', StringComparison.Ordinal);
                return Moment.Of(told.DateTime, hasTime) with { IsUtc = told.Offset == TimeSpan.Zero && format.AsSpan().IndexOfAny("KzZ") >= 0 && Utc().IsMatch(text) };
            }
        }
        return null;
    }

    /// <summary>An offset tells the clock of the place, so the day is the one that is written; UTC tells no place.</summary>
    private static Moment? ByIso(string text)
    {
        if (Iso().Match(text) is not { Success: true } match) return null;
        if (!DateOnly.TryParseExact(match.Groups["day"].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        if (!TimeOnly.TryParse(match.Groups["time"].ValueSpan, CultureInfo.InvariantCulture, out var time)) return null;
        return new Moment(day, time, IsUtc: match.Groups["offset"].Value is "Z" or "z" or "+00:00" or "-00:00" or "+0000");
    }

    /// <summary>Spreadsheets count days from 1900; the range is 1927 to 2119.</summary>
    private static Moment? BySerial(string text) =>
        text.Length is >= 5 and <= 20 && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is >= 10_000 and < 80_000
            ? Moment.Of(DateTime.FromOADate(serial), hasTime: serial != Math.Floor(serial))
            : null;

    private static Moment? ByUsual(string text)
    {
        text = Ordinal().Replace(Weekday().Replace(text, ""), "$1").Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase).Replace("Sept.", "Sep", StringComparison.OrdinalIgnoreCase);
        TimeOnly? time = null;
        if (Clock().Match(text) is { Success: true } clock)
        {
            if (ClockTime.Find(clock.Groups["time"].Value) is not { } told) return null;
            (time, text) = (told, text[..clock.Index]);
        }
        return DateOnly.TryParseExact(text.Replace(".,", ",", StringComparison.Ordinal), usual, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? new Moment(day, time) : null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?<day>\d{4}-\d\d-\d\d)[T ](?<time>\d\d:\d\d(:\d\d)?)([.,]\d+)?\s?(?<offset>Z|[+-]\d\d(:?\d\d)?)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(Z|[+-]00(:?00)?)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Utc();

    [GeneratedRegex(@"^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?[.,]*\s+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(\d)(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@",?\s(at\s|@\s?)?(?<time>\d{1,2}(:\d\d){1,2}(\s?[ap]\.?m?\.?)?|\d{1,2}\s?[ap]\.?m\.?|noon)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
