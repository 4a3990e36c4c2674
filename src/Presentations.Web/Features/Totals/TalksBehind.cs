using Microsoft.AspNetCore.WebUtilities;
using Presentations.Data.Rollup;

namespace Presentations.Web.Features.Totals;

/// <summary>Where the presentations behind a number are listed: as recorded, or as they were submitted.</summary>
public static class TalksBehind
{
    private const string Recorded = "/presentations";

    /// <summary>The talks of a question, narrowed by what a line says.</summary>
    public static string At(TotalsQuestion question, string? county = null, bool withoutCount = false) =>
        At(new LinesQuestion(question) { County = county, WithoutCount = withoutCount });

    /// <summary>The talks of one line of a table.</summary>
    public static string OfLine(TotalsQuestion question, TotalsBy by, TotalsRow row, bool withoutCount = false)
    {
        var asked = new LinesQuestion(question) { WithoutCount = withoutCount };
        return At(by switch
        {
            TotalsBy.State => asked with { Question = question with { State = row.Key } },
            TotalsBy.County when row.Key.EndsWith(TotalsNames.Unknown, StringComparison.Ordinal) =>
                asked with { Question = question with { State = row.Key[..2] }, County = TotalsNames.Unknown },
            TotalsBy.County => asked with { County = row.Key },
            TotalsBy.TaskForce => asked with { Question = question with { Owner = row.Key } },
            TotalsBy.Agency => asked with { Agency = row.Key },
            TotalsBy.Topic => asked with { Topic = row.Key },
            TotalsBy.Audience => asked with { Question = question with { Audience = row.Key } },
            TotalsBy.Kind => asked with { Question = question with { Kind = TotalsQuestion.Read($"?kind={row.Key}").Kind } },
            TotalsBy.Month => asked with { Month = row.Key },
            _ => asked with { Format = row.Key },
        });
    }

    private static string At(LinesQuestion asked) => asked.Question.IsOfficial ? asked.At() : AtRecorded(asked);

    /// <summary>The list of presentations knows days, and neither months nor names of periods.</summary>
    private static string AtRecorded(LinesQuestion asked)
    {
        var question = asked.Question with { Named = null, By = null, Days = asked.Days };
        KeyValuePair<string, string?>[] more =
            [new("county", asked.County), new("agency", asked.Agency), new("topic", asked.Topic), new("count", asked.WithoutCount ? TotalsNames.Unknown : null), new("format", asked.Format)];
        return QueryHelpers.AddQueryString(question.At(Recorded), more.Where(part => part.Value is not null));
    }
}
