using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Periods;

/// <summary>Which period the board of completeness shows, as it stands in an address.</summary>
internal static class CompletenessQuestion
{
    public const string Path = "/periods/completeness";

    /// <summary>Null when the address names none; refuses what it cannot read.</summary>
    public static CalendarPeriod? Read(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        string? Part(string name) => parts.TryGetValue(name, out var value) && value.ToString().Trim() is { Length: > 0 } text ? text : null;
        if (Part("period") is not { } asked)
        {
            Rule.Require(Part("year") is null, "A year alone names no period; choose the period too, for example month-3 or year-1.", "period");
            return null;
        }
        var choice = PeriodChoice.All.FirstOrDefault(choice => choice.Value == asked);
        Rule.Require(choice is not null, $"“{asked}” is not a period; month-3 or quarter-1 is one.", "period");
        return CalendarPeriod.Holding(PeriodChoice.Read(asked, Part("year")).First, choice.Calendar);
    }

    public static string At(CalendarPeriod period) => QueryHelpers.AddQueryString(Path, new Dictionary<string, string?>
    {
        ["period"] = ValueOf(period), ["year"] = period.Year.ToString(CultureInfo.InvariantCulture),
    });

    public static string ValueOf(CalendarPeriod period) => PeriodChoice.All.First(choice => choice.Calendar == period.Calendar && choice.Part == period.Part).Value;
}
