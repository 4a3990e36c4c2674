using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Presentations.Domain;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>A number of people or of talks, with how exact it says it is: 45, 1,245, "~45", "45+", "over 99,000".</summary>
internal readonly partial record struct Count(int Number, Qualifier Qualifier)
{
    public static Count Parse(string text, char thousands)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var plain)) return new Count(plain, Qualifier.Exactly);
        var told = Told().Match(text.Trim());
        Rule.Require(told.Success, $"“{text}” is not a number of people; 45 and 1,245 are.");
        var qualifier = told.Groups["more"].Success ? Qualifier.MoreThan : told.Groups["about"].Success ? Qualifier.About : Qualifier.Exactly;
        return new Count(Whole(told.Groups["number"].Value.Trim(), text, thousands), qualifier);
    }

    /// <summary>Like <see cref="Parse"/>, refusing a number that says itself that it is none.</summary>
    public static Count ParseExact(string text, char thousands)
    {
        var count = Parse(text, thousands);
        Rule.Require(count.Qualifier is Qualifier.Exactly, $"“{text}” is an estimate; such numbers count once the log is said to hold estimates.");
        return count;
    }

    private static int Whole(string number, string text, char thousands)
    {
        Rule.Require(!number.StartsWith('-'), $"“{text}” is less than 0; leave the cell empty when the count is not known.");
        var decimals = thousands == '.' ? ',' : '.';
        var parts = number.Split(decimals);
        var digits = Ungrouped(parts[0], thousands);
        var isWhole = parts.Length == 1 || parts.Length == 2 && parts[1].Length > 0 && parts[1].All(digit => digit == '0');
        Rule.Require(digits is not null && isWhole, $"“{text}” is not a whole number; 45 and 1{thousands}245 are.");
        Rule.Require(int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole), $"“{text}” is too large a number.");
        return whole;
    }

    /// <summary>Without the signs between thousands; null when they stand in the wrong place.</summary>
    private static string? Ungrouped(string number, char thousands)
    {
        var groups = number.Split(thousands, ' ', '\u00A0', '\u202F', '\'');
        if (groups.Length == 1) return Digits(number);
        var isGrouped = groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3);
        return isGrouped ? Digits(groups.Aggregate(new StringBuilder(), (all, group) => all.Append(group)).ToString()) : null;
    }

    private static string? Digits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit) ? text : null;

    /// <summary>Takes every space in one way only, so that a cell full of them is refused at once.</summary>
    [GeneratedRegex(@"^((?<about>~|≈|ca\.?|circa|approx\.?|approximately|about|around|est\.?|estimated)\s*)?((?<more>>|≥|over|more than|at least)\s*)?(?<number>-?\d(?>[\d.,'\s]*))(?<more>\+)?\s*((?<about>\?|\(?(est\.?|estimated|approx\.?)\)?)\s*)?(people|persons|students|participants|attendees)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Told();
}
