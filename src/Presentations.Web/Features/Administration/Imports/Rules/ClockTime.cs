using System.Globalization;
using System.Text.RegularExpressions;
using Presentations.Domain;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>Reads clock times as logs write them: 18:30, 6:30 PM, 0930, noon; of a span such as 9:00–10:30 both ends.</summary>
internal static partial class ClockTime
{
    private const int LongestSpan = 80;

    public static TimeOnly ParseStart(string text) => Span(text).Start ?? throw Unreadable(text);

    /// <summary>The end of a span, or the only time.</summary>
    public static TimeOnly ParseEnd(string text) => Span(text) is { Start: { } start } span ? span.End ?? start : throw Unreadable(text);

    /// <summary>Null when the text is no clock time.</summary>
    public static TimeOnly? Find(string text)
    {
        text = text.Trim();
        if (text.Equals("noon", StringComparison.OrdinalIgnoreCase)) return new TimeOnly(12, 0);
        if (Told().Match(text) is { Success: true } told) return Clock(told);
        return text.Contains('.', StringComparison.Ordinal) && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is > 0 and < 1
            ? TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(Math.Min(Math.Round(share * 24 * 60), 24 * 60 - 1)))
            : null;
    }

    private static (TimeOnly? Start, TimeOnly? End) Span(string text)
    {
        if (Find(text) is { } only) return (only, null);
        if (text.Length > LongestSpan) return (null, null);
        if (Ends().Match(text.Trim()) is not { Success: true } ends || Find(ends.Groups["end"].Value) is not { } end) return (null, null);
        var said = ends.Groups["start"].Value;
        if (Find(said) is not { } start) return (null, null);

        // "1:00–2:30 PM" says PM for both; "11:00–1:00 PM" cannot.
        var half = Told().Match(ends.Groups["end"].Value.Trim()).Groups["half"].Value;
        if (half.Length > 0 && !said.Any(char.IsLetter) && Find($"{said} {half}m") is { } alike && alike <= end) start = alike;
        return (start, end);
    }

    private static TimeOnly? Clock(Match told)
    {
        var hour = int.Parse(told.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = told.Groups["minute"] is { Success: true } minutes ? int.Parse(minutes.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = told.Groups["half"].Value;
        if (half.Length > 0)
        {
            if (hour is < 1 or > 12) return null;
            hour = hour % 12 + (half is "p" or "P" ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static RuleViolation Unreadable(string text) => new($"“{text}” is not a clock time; 18:30 and 6:30 PM are.");

    [GeneratedRegex(@"^((?<hour>\d{1,2}):(?<minute>\d\d)(:\d\d(\.\d+)?)?|(?<hour>\d\d)(?<minute>\d\d)(\s?h(rs|ours)?\.?)?|(?<hour>\d{1,2})(?=\s?[ap]))\s?((?<half>[ap])\.?\s?(m\.?)?)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex(@"^(?<start>[^–—-]+?)\s*([–—-]|\bto\b)\s*(?<end>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
