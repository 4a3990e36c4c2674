using System.Globalization;
using Presentations.Data.Rollup;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>The comparison as a file: its three lines, and every difference beneath.</summary>
public static class CompareFile
{
    public static string Csv(CompareTotals.View view) => Shell.Csv.Of(
        ["Line", "Month", "Task force", "Presentation", "What", "Who, when and why", "Presentations", "People reached", "Contacts", "Without count"],
        [
            Cells($"As submitted by the end of {TotalsQuestion.Iso(view.Question.AsSubmitted)}", null, view.Then),
            .. view.Rows.Select(row => Cells("Difference", row, row.Figures)),
            Cells("As known now", null, view.Now),
        ]) + Shell.Csv.Lines([[], [$"{view.Days.InWords()}. {view.ThenCaption.InWords}"], [view.NowCaption.InWords], [CountingRules.Reference]]);

    public static string Name(CompareTotals.View view) => $"as-submitted-{TotalsQuestion.Iso(view.Question.AsSubmitted)}-and-now-{TotalsQuestion.Iso(view.Days.First)}-to-{TotalsQuestion.Iso(view.Days.Last)}.csv";

    /// <summary>For example "restated; approved by Pat Okafor on Jun 17, 2018: the school counted again".</summary>
    public static string Story(CompareTotals.Row row)
    {
        var act = row.Cause switch
        {
            DifferenceCause.Submitted => "Submitted",
            DifferenceCause.SubmittedAgain => "Sent back and submitted again",
            DifferenceCause.Returned => "Sent back",
            _ => "Restatement, approved",
        };
        return $"{act}{(row.Who is { } who ? $" by {who}" : "")}{(row.AtUtc is { } at ? $" on {at.ToString("MMM d, yyyy", CultureInfo.InvariantCulture)}" : "")}{(row.Because is { } because ? $": {because.Replace('\n', ' ')}" : "")}";
    }

    private static IEnumerable<object?> Cells(string line, CompareTotals.Row? row, Figures figures) =>
    [
        line, row is null ? null : $"{DateRange.FirstDayOf(row.Month):yyyy-MM}", row?.Owner, row?.PresentationId, row?.What, row is null ? null : Story(row),
        figures.Presentations, figures.Reached, figures.Contacts, figures.WithoutCount,
    ];
}
