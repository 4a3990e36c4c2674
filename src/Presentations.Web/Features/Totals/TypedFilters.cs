using Microsoft.AspNetCore.WebUtilities;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>What stands in the filters of the totals: of a question that was answered, or as it was typed into one that was refused.</summary>
public sealed record TypedFilters(string? Period, string? Year, string? From, string? To, string? By, string? Kind, string? Audience, string? Owner, string? State, string? Status, string? AsSubmitted)
{
    /// <summary>How a form asks for the figures of a day.</summary>
    public const string AsSubmittedOnADay = "";

    public static TypedFilters Of(ExploreTotals.View view) => Of(view.Question with { By = view.Table.By }, view.Days);

    public static TypedFilters Of(TotalsQuestion question, DateRange days)
    {
        var chosen = PeriodChoice.Of(days);
        return new(
            question.Named?.Value ?? chosen?.Choice.Value, question.Named?.Year ?? $"{chosen?.Year ?? days.Last.Year}", TotalsQuestion.Iso(days.First), TotalsQuestion.Iso(days.Last),
            TotalsQuestion.Slug(question.By?.ToString()), TotalsQuestion.Slug(question.Kind?.ToString()), question.Audience, question.Owner, question.State,
            question.AsSubmitted is null ? TotalsQuestion.Slug(question.Status.ToString()) : null, TotalsQuestion.Iso(question.AsSubmitted));
    }

    public static TypedFilters Of(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        string? Part(string name) => parts.TryGetValue(name, out var values) && !string.IsNullOrWhiteSpace(values[^1]) ? values[^1] : null;
        return new(Part("period"), Part("year"), Part("from"), Part("to"), Part("by"), Part("kind"), Part("audience"), Part("owner"), Part("state"), Part("status") ?? (parts.ContainsKey("status") ? AsSubmittedOnADay : null), Part("as-submitted"));
    }
}
