using Microsoft.AspNetCore.WebUtilities;

namespace Presentations.Web.Features.Totals;

/// <summary>What stands in the filters of the totals: of a question that was answered, or as it was typed into one that was refused.</summary>
public sealed record TypedFilters(string? Period, string? Year, string? From, string? To, string? By, string? Kind, string? Audience, string? Owner, string? State, string? Status, string? AsSubmitted)
{
    public static TypedFilters Of(ExploreTotals.View view)
    {
        var chosen = PeriodChoice.Of(view.Days);
        return new(
            chosen?.Choice.Value, $"{chosen?.Year ?? view.Days.Last.Year}", TotalsQuestion.Iso(view.Days.First), TotalsQuestion.Iso(view.Days.Last),
            TotalsQuestion.Slug(view.Table.By.ToString()), TotalsQuestion.Slug(view.Question.Kind?.ToString()), view.Question.Audience, view.Question.Owner, view.Question.State,
            view.Question.AsSubmitted is null ? TotalsQuestion.Slug(view.Question.Status.ToString()) : null, TotalsQuestion.Iso(view.Question.AsSubmitted));
    }

    public static TypedFilters Of(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        string? Part(string name) => parts.TryGetValue(name, out var values) && !string.IsNullOrWhiteSpace(values[^1]) ? values[^1] : null;
        return new(Part("period"), Part("year"), Part("from"), Part("to"), Part("by"), Part("kind"), Part("audience"), Part("owner"), Part("state"), Part("status"), Part("as-submitted"));
    }
}
