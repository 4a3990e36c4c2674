using Microsoft.AspNetCore.WebUtilities;
using Presentations.Data.Rollup;

namespace Presentations.Web.Features.Totals;

/// <summary>Where the presentations behind a number are listed.</summary>
public static class TalksBehind
{
    private const string Path = "/presentations";

    /// <summary>The talks of a question, narrowed by what a line says.</summary>
    public static string At(TotalsQuestion question, string? county = null, bool withoutCount = false) =>
        With(question with { By = null }, county, null, null, withoutCount);

    /// <summary>The talks of one line of a table.</summary>
    public static string OfLine(TotalsQuestion question, TotalsBy by, TotalsRow row, bool withoutCount = false)
    {
        var asked = question with { By = null };
        return by switch
        {
            TotalsBy.State => With(asked with { State = row.Key }, null, null, null, withoutCount),
            TotalsBy.County when row.Key.EndsWith(TotalsNames.Unknown, StringComparison.Ordinal) =>
                With(asked with { State = row.Key[..2] }, TotalsNames.Unknown, null, null, withoutCount),
            TotalsBy.County => With(asked, row.Key, null, null, withoutCount),
            TotalsBy.TaskForce => With(asked with { Owner = row.Key }, null, null, null, withoutCount),
            TotalsBy.Agency => With(asked, null, row.Key, null, withoutCount),
            TotalsBy.Topic => With(asked, null, null, row.Key, withoutCount),
            TotalsBy.Audience => With(asked with { Audience = row.Key }, null, null, null, withoutCount),
            TotalsBy.Kind => With(asked with { Kind = TotalsQuestion.Read($"?kind={row.Key}").Kind }, null, null, null, withoutCount),
            TotalsBy.Month => With(asked with { Days = Within(row.Key, question) }, null, null, null, withoutCount),
            _ => QueryHelpers.AddQueryString(With(asked, null, null, null, withoutCount), "format", row.Key),
        };
    }

    private static Domain.Totals.DateRange Within(string month, TotalsQuestion question)
    {
        var first = DateOnly.ParseExact(month, "yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        var last = first.AddMonths(1).AddDays(-1);
        return question.Days is { } days
            ? new(first < days.First ? days.First : first, last > days.Last ? days.Last : last)
            : new(first, last);
    }

    private static string With(TotalsQuestion question, string? county, string? agency, string? topic, bool withoutCount)
    {
        KeyValuePair<string, string?>[] more =
            [new("county", county), new("agency", agency), new("topic", topic), new("count", withoutCount ? "unknown" : null)];
        return QueryHelpers.AddQueryString((question with { Named = null }).At(Path), more.Where(part => part.Value is not null));
    }
}
