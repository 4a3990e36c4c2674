using System.Globalization;
using Presentations.Domain;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Periods;

/// <summary>Where the pages of a task force's month are.</summary>
internal static class PeriodAddress
{
    public const string Path = "/periods";

    public static string Of(string ownerCode, int month) => $"{Path}/{ownerCode}/{Iso(month)}";

    public static string OfSubmission(string ownerCode, int month, int number) => $"{Of(ownerCode, month)}/submissions/{number}";

    /// <summary>For example "2018-03".</summary>
    public static string Iso(int month) => DateRange.FirstDayOf(month).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The month as yyyymm; null for what is no month that can be reported.</summary>
    public static int? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is >= Bounds.FirstYear and <= 9998 ? DateRange.MonthOf(first) : null;

    public static string InWords(int month) => DateRange.FirstDayOf(month).ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
