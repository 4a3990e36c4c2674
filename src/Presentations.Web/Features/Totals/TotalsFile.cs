using System.Text.Json;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>A table of totals as a file: the same lines and columns as on the screen.</summary>
public static class TotalsFile
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Csv(TotalsTable table)
    {
        List<string> header = ["Key", "Name", "Presentations", "People reached", "Contacts", "Without count"];
        if (table.HasPartners) header.Add("As partner (overlaps)");
        if (table.HasSummaries) header.AddRange(["Summarized presentations", "Summarized contacts"]);
        return Shell.Csv.Of(header, table.Rows.Append(table.Total).Select(row => Cells(table, row)));
    }

    /// <summary>For a spreadsheet: below the table, and apart from it, stands what stands above it on the screen.</summary>
    public static string CsvWithCaption(ExploreTotals.View view) => Csv(view.Table) + Shell.Csv.Lines([[], [$"{view.Days.InWords()}. {view.Caption.InWords}"], [CountingRules.Reference]]);

    /// <summary>One object per line, without the total; a summarized number is null where summaries exist and none says it.</summary>
    public static string Json(TotalsTable table) => JsonSerializer.Serialize(table.Rows.Select(row => new
    {
        row.Key,
        row.Name,
        row.Figures.Presentations,
        row.Figures.WithoutCount,
        row.Figures.Contacts,
        row.Figures.Reached,
        SummarizedPresentations = row.Summarized.Presentations,
        SummarizedContacts = row.Summarized.Contacts,
    }), Indented);

    public static string Name(ExploreTotals.View view) =>
        $"totals-by-{TotalsQuestion.Slug(view.Table.By.ToString())}-{TotalsQuestion.Iso(view.Days.First)}-to-{TotalsQuestion.Iso(view.Days.Last)}.csv";

    private static List<object?> Cells(TotalsTable table, TotalsRow row)
    {
        var figures = row.Figures;
        List<object?> cells = [row.Key, row.Name, figures.Presentations, figures.Reached, figures.Contacts, figures.WithoutCount];
        if (table.HasPartners) cells.Add(row.AsPartner);
        if (table.HasSummaries) cells.AddRange([row.Summarized.Say(row.Summarized.Presentations), row.Summarized.Say(row.Summarized.Contacts)]);
        return cells;
    }
}
