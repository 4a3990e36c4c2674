using Presentations.Data.Rollup;

namespace Presentations.Web.Features.Totals;

/// <summary>Where the lines of a table lead, within the question that it answers.</summary>
public sealed record TotalsLinks(TotalsQuestion Question, TotalsBy By)
{
    public const string Explore = "/totals/explore";

    /// <summary>States and task forces open as totals of their own; other lines only as talks.</summary>
    public string? Deeper(TotalsRow row) => By switch
    {
        TotalsBy.State => (Question with { State = row.Key, By = null }).At(Explore),
        TotalsBy.TaskForce => (Question with { Owner = row.Key, By = null }).At(Explore),
        _ => null,
    };

    /// <summary>
    /// Where the presentations behind each line are listed. The list of what is recorded knows one task force or all:
    /// the recorded lines of a campaign of some open task force by task force.
    /// </summary>
    public Func<TotalsRow, bool, string>? TalksOrNone => !Question.IsOfficial && Question.Window?.Among is not null && Question.Owner is null && By is not TotalsBy.TaskForce ? null : Talks;

    public string Talks(TotalsRow row, bool withoutCount) => TalksBehind.OfLine(Question, By, row, withoutCount);
}
