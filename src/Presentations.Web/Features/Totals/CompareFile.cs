using System.Globalization;
using Presentations.Data.Rollup;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>The comparison as a file: its three lines, and every difference beneath.</summary>
public static class CompareFile
{
    public static ReportFile Of(CompareTotals.View view) => new(
        $"as-submitted-{TotalsQuestion.Iso(view.Question.AsSubmitted)}-and-now-{TotalsQuestion.Iso(view.Days.First)}-to-{TotalsQuestion.Iso(view.Days.Last)}",
        ["Line", "Month", "Task force", "Presentation", "What", "Who, when and why", GroupingWords.Column(view.Question.Kind), "People reached", "Contacts", "Without count"],
        [
            Cells($"As submitted by the end of {TotalsQuestion.Iso(view.Question.AsSubmitted)}", null, view.Then),
            .. view.Rows.Select(row => Cells("Difference", row, row.Figures)),
            Cells("As known now", null, view.Now),
        ],
        [new("As submitted", $"{view.Days.InWords()}. {view.ThenCaption.InWords}"), new("As known now", view.NowCaption.InWords), new("Asked for", TotalsFile.Asked(view.Question))], view.Rules);

    /// <summary>For example "Restatement, approved by Pat Okafor on Jun 17, 2018: the school counted again".</summary>
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

    private static object?[] Cells(string line, CompareTotals.Row? row, Figures figures) =>
    [
        line, row is null ? null : $"{DateRange.FirstDayOf(row.Month):yyyy-MM}", row?.Owner, row?.PresentationId, row?.What, row is null ? null : Story(row),
        figures.Presentations, figures.Reached, figures.Contacts, figures.WithoutCount,
    ];
}
