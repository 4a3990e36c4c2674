using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>The public tables as a file: the same lines, columns and caption as on the page.</summary>
public static class PublicTotalsFile
{
    private static readonly AudienceGroup[] Groups = Enum.GetValues<AudienceGroup>();

    public static string Csv(ShowPublicTotals.View view) => Shell.Csv.Of(
        ["Table", "Key", "Name", "Presentations", "People reached", .. Groups.Select(GroupWords.Of), "No count"],
        view.Rows.Select(row => Cells(view.State is null ? "state" : "quarter", row, isSplit: true))
            .Concat(view.Counties.Select(row => Cells("county", row, isSplit: false))).Append(Cells("total", view.Total, isSplit: true)))
        + Shell.Csv.Lines([[], [$"Presentations, {view.Table.Name}. {view.Caption.InWords}"], [view.Rule], [CountingRules.Reference]]);

    public static string Name(ShowPublicTotals.View view) => $"presentations-{view.State?.Code ?? "by-state"}-{view.Table.Code}.csv";

    private static IEnumerable<object?> Cells(string table, ShowPublicTotals.Row row, bool isSplit) =>
    [
        table, row.Key, row.Name, row.Figures.Presentations, row.Figures.Reached,
        .. Groups.Select(group => isSplit ? (object?)row.Figures.People.GetValueOrDefault(group) : null), row.Figures.WithoutCount,
    ];
}
