using System.Globalization;
using System.Text.RegularExpressions;
using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Mappings;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>Reads how long a talk took: a number, hours and minutes, or an ISO 8601 duration.</summary>
internal static partial class Length
{
    /// <summary>In minutes, within the bounds of a talk.</summary>
    public static int Parse(string text, LengthUnit unit)
    {
        var minutes = Find(text.Trim(), unit) ?? throw new RuleViolation($"“{text}” is not a length; 90, 1:30, 1 hr 30 min and PT1H30M are.");
        Rule.Require(minutes is >= Bounds.ShortestMinutes and <= Bounds.LongestMinutes,
            $"“{text}” is {minutes:N0} minutes, outside {Bounds.ShortestMinutes} to {Bounds.LongestMinutes}.");
        return (int)minutes;
    }

    private static double? Find(string text, LengthUnit unit)
    {
        if (Bare().IsMatch(text)) return Number(text) * (unit is LengthUnit.Hours ? 60 : 1) is var bare ? Math.Round(bare) : null;
        foreach (var written in new[] { Clock(), Iso(), Words() })
        {
            if (written.Match(text) is { Success: true } match && match.Length > 0) return Minutes(match);
        }
        return null;
    }

    private static double? Minutes(Match match)
    {
        var parts = new (string Name, double Minutes)[] { ("days", 24 * 60), ("hours", 60), ("minutes", 1), ("seconds", 1 / 60.0) }.Where(part => match.Groups[part.Name].Success).ToList();
        return parts.Count == 0 ? null : Math.Round(parts.Sum(part => Number(match.Groups[part.Name].Value) * part.Minutes));
    }

    private static double Number(string text) => double.Parse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d{1,7}([.,]\d{1,4})?$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?<hours>\d{1,3}):(?<minutes>[0-5]\d)(:[0-5]\d)?$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^P(?=.)((?<days>\d{1,4})D)?(T(?=.)((?<hours>\d{1,5}([.,]\d+)?)H)?((?<minutes>\d{1,6}([.,]\d+)?)M)?((?<seconds>\d{1,7}([.,]\d+)?)S)?)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^((?<hours>\d{1,3}([.,]\d+)?)\s?(hours?|hrs?|h)\.?)?\s?(,|and|&)?\s?((?<minutes>\d{1,5}([.,]\d+)?)\s?(minutes?|mins?|m|')?\.?)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
