using System.Globalization;
using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>Reads the days that a summary covers.</summary>
internal sealed class PeriodReader(PeriodRule rule, Columns columns, Missing missing)
{
    private readonly FieldReader? firstField = FieldReader.For("period.first", rule.First, columns, missing);
    private readonly FieldReader? lastField = FieldReader.For("period.last", rule.Last, columns, missing);
    private readonly FieldReader? monthField = FieldReader.For("period.month", rule.Month, columns, missing);
    private readonly FieldReader? quarterField = FieldReader.For("period.quarter", rule.Quarter, columns, missing);
    private readonly FieldReader? yearField = FieldReader.For("period.year", rule.Year, columns, missing);
    private readonly Days firstDays = new(rule.First?.Formats);
    private readonly Days lastDays = new(rule.Last?.Formats);

    /// <summary>Both included; null when the row does not say, which is noted.</summary>
    public (DateOnly First, DateOnly Last)? Read(RowFindings row)
    {
        if (firstField is not null)
        {
            var first = row.Need<DateOnly?>(firstField, text => firstDays.Parse(text).Day);
            var last = row.Read<DateOnly?>(lastField, text => lastDays.Parse(text).Day);
            return first is { } day ? (day, last ?? day) : null;
        }
        var month = row.Read<(int? Year, int Month)?>(monthField, text => MonthName.Parse(text));
        var year = row.Read<int?>(yearField, Year) ?? month?.Year;
        var quarter = row.Read<int?>(quarterField, Quarter);
        if (year is null)
        {
            if (row.Problems.Count == 0) row.Reject(yearField?.Name ?? "period.month", null, "The row names no year.");
            return null;
        }
        if (month is { } named) return Months(month.Value.Year ?? CalendarYear(year.Value, named.Month), named.Month, 1);
        var firstMonth = rule.YearStartsIn + (quarter is { } number ? (number - 1) * 3 : 0);
        return Months(FirstCalendarYear(year.Value) + (firstMonth - 1) / 12, (firstMonth - 1) % 12 + 1, quarter is null ? 12 : 3);
    }

    /// <summary>A fiscal year is named by the year in which it ends.</summary>
    private int FirstCalendarYear(int year) => rule.YearStartsIn == 1 ? year : year - 1;

    private int CalendarYear(int year, int month) => FirstCalendarYear(year) + (month < rule.YearStartsIn ? 1 : 0);

    private static (DateOnly First, DateOnly Last) Months(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        return (first, first.AddMonths(count).AddDays(-1));
    }

    private static int? Year(string text)
    {
        var digits = text.ToUpperInvariant().Replace("FY", "", StringComparison.Ordinal).Trim(' ', '\'');
        Rule.Require(digits.Length is 2 or 4 && digits.All(char.IsAsciiDigit), $"“{text}” is not a year; 2018 and FY18 are.");
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        year = digits.Length == 4 ? year : CultureInfo.InvariantCulture.Calendar.ToFourDigitYear(year);
        Rule.Require(year is >= Bounds.FirstYear and <= 2100, $"{year} is before {Bounds.FirstYear}, when the program began, or too far ahead.");
        return year;
    }

    private static int? Quarter(string text)
    {
        var digit = text.FirstOrDefault(char.IsAsciiDigit);
        return digit is >= '1' and <= '4' && text.Count(char.IsAsciiDigit) == 1
            ? digit - '0'
            : throw new RuleViolation($"“{text}” is not a quarter; 1, Q1 and 1st quarter are.");
    }
}
