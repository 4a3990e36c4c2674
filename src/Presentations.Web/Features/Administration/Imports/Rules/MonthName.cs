using System.Globalization;
using Presentations.Domain;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>Reads a month as logs write it: 3, March, Mar, March 2018, 2018-03, or any day of it.</summary>
internal static class MonthName
{
    private static readonly string[] alone = ["%M", "MM", "MMM", "MMMM"];

    private static readonly string[] withYear = ["yyyy-M", "yyyy/M", "M/yyyy", "M-yyyy", "MMM yyyy", "MMMM yyyy", "MMM-yyyy", "MMM-yy", "MMM yy", "MMMM-yy", "MMM, yyyy", "MMMM, yyyy", "yyyyMM"];

    /// <summary>The year is null when the text names none.</summary>
    public static (int? Year, int Month) Parse(string text)
    {
        var plain = text.Trim().Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        if (DateOnly.TryParseExact(plain, withYear, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var dated)) return (dated.Year, dated.Month);
        if (plain.Length > 2 || plain.All(char.IsAsciiDigit))
        {
            if (DateOnly.TryParseExact(plain.Equals("Sept", StringComparison.OrdinalIgnoreCase) ? "Sep" : plain, alone, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var month))
            {
                return (null, month.Month);
            }
        }
        try
        {
            var day = new Days(null).Parse(text).Day;
            return (day.Year, day.Month);
        }
        catch (RuleViolation)
        {
            throw new RuleViolation($"“{text}” is not a month; 3, March and March 2018 are.");
        }
    }
}
