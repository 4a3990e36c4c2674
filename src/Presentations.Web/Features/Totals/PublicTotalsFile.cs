using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Totals;

/// <summary>The public tables as a file: the same lines, columns and caption as on the page.</summary>
public static class PublicTotalsFile
{
    private static readonly AudienceGroup[] Groups = Enum.GetValues<AudienceGroup>();

    public static ReportFile Of(ShowPublicTotals.View view) => new(
        $"presentations-{view.State?.Code ?? "by-state"}-{view.Table.Code}",
        ["Table", "Key", "Name", "Presentations", "People reached", .. Groups.Select(GroupWords.Of), "No count", "In not split", TotalsFile.NotKnownBecause],
        [
            .. view.Rows.Select(row => Cells(view.State is null ? "state" : "quarter", row, isSplit: true)),
            .. view.Counties.Select(row => Cells("county", row, isSplit: false)), Cells("total", view.Total, isSplit: true),
        ],
        [new("Figures", $"Presentations, {view.Table.Name}. {view.Caption.InWords}"), new("Small numbers", $"{view.Rule} The column “In not split” names the groups of a line that are wholly or partly counted under “Not split”; their own number is empty, or what is known at least."), .. view.InPart is { } inPart ? [new ReportNote("In part", inPart)] : Array.Empty<ReportNote>()], view.Caption.Rules);

    private static object?[] Cells(string table, ShowPublicTotals.Row row, bool isSplit) => row.Silence is { } silence ? [table, row.Key, row.Name, null, null, .. new object?[Groups.Length], null, null, silence] :
    [
        table, row.Key, row.Name, row.Figures.Presentations, row.Figures.KnownReached,
        .. Groups.Select(group => isSplit ? row.Figures.Number(group) as object : null), row.Figures.WithoutCount,
        isSplit && row.Figures.Unsplit.Count > 0 ? string.Join(", ", row.Figures.Unsplit.Order().Select(GroupWords.Of)) : null, null,
    ];
}
