using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>The public table as a file: the same lines, columns and caption as on the page.</summary>
public static class PublicTotalsFile
{
    private static readonly AudienceGroup[] Groups = Enum.GetValues<AudienceGroup>();

    public static string Csv(ShowPublicTotals.View view) => Shell.Csv.Of(
        ["Key", "Name", "Presentations", "People reached", .. Groups.Select(GroupWords.Of), "No count"],
        view.Rows.Append(view.Total).Select(Cells)) + Shell.Csv.Lines([[], [$"Presentations, {view.Days.InWords()}. {view.Caption.InWords}"], [CountingRules.Reference]]);

    public static string Name(ShowPublicTotals.View view) =>
        $"presentations-{view.State?.Code ?? "by-state"}-{TotalsQuestion.Iso(view.Days.First)}-to-{TotalsQuestion.Iso(view.Days.Last)}.csv";

    private static IEnumerable<object?> Cells(ShowPublicTotals.Row row) =>
        [row.Key, row.Name, row.Figures.Presentations, row.Figures.Reached, .. Groups.Select(group => (object?)row.People.GetValueOrDefault(group)), row.Figures.WithoutCount];
}
