using System.Text.Json;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>A table of totals as a file: the same lines and columns as on the screen.</summary>
public static class TotalsFile
{
    /// <summary>The column that says why a line has no figures.</summary>
    public const string NotKnownBecause = "Not known because";

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Csv(TotalsTable table) => Shell.Csv.Of(Headings(table), Rows(table));

    /// <summary>With what stands above the table on the screen.</summary>
    public static ReportFile Of(ExploreTotals.View view) => new(
        $"totals-by-{TotalsQuestion.Slug(view.Table.By.ToString())}-{TotalsQuestion.Iso(view.Days.First)}-to-{TotalsQuestion.Iso(view.Days.Last)}{Suffix(view.Question)}",
        Headings(view.Full), Rows(view.Full),
        [new("Figures", $"{view.Days.InWords()}. {view.Caption.InWords}"), new("Asked for", Asked(view.Question)), .. view.InPart is { } inPart ? [new ReportNote("In part", inPart)] : Array.Empty<ReportNote>()], view.Caption.Rules);

    /// <summary>
    /// One object per line, without the total. People are null where none of the line's presentations has a count, a summarized number where
    /// summaries exist and none says it.
    /// </summary>
    public static string Json(TotalsTable table) => JsonSerializer.Serialize(table.Rows.Select(row => new
    {
        row.Key,
        row.Name,
        row.Figures.Presentations,
        row.Figures.WithoutCount,
        Contacts = row.Figures.KnownContacts,
        Reached = row.Figures.KnownReached,
        SummarizedPresentations = row.Summarized.Presentations,
        SummarizedContacts = row.Summarized.Contacts,
    }), Indented);

    /// <summary>The filters as a sentence.</summary>
    public static string Asked(TotalsQuestion question)
    {
        string?[] parts =
        [
            question.Window is { } window ? $"{window.Name}{(window.Among is { } among ? $" ({among.Count:N0} task {(among.Count == 1 ? "force takes" : "forces take")} part)" : "")}" : null,
            question.By is { } by ? $"by {GroupingWords.Of(by).ToLowerInvariant()}" : null, question.Kind is { } kind ? $"{kind.Label().ToLowerInvariant()}s only" : "all kinds",
            question.State is { } state ? $"state {state}" : null, question.Owner is { } owner ? $"task force or desk {owner}" : null, question.Audience is { } audience ? $"audience {audience}" : null,
        ];
        var text = string.Join(", ", parts.Where(part => part is not null));
        return $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
    }

    private static string Suffix(TotalsQuestion question) => question.AsSubmitted is { } day ? $"-as-submitted-{TotalsQuestion.Iso(day)}" : question.IsOfficial ? $"-{TotalsQuestion.Slug(question.Status.ToString())}" : "";

    private static List<string> Headings(TotalsTable table)
    {
        List<string> headings = ["Key", "Name", GroupingWords.Column(table.Kind), "People reached", "Contacts", "Without count"];
        if (table.HasPartners) headings.Add("As partner (overlaps)");
        if (table.HasSummaries) headings.AddRange(["Summarized presentations", "Summarized contacts"]);
        if (HasSilence(table)) headings.Add(NotKnownBecause);
        return headings;
    }

    private static object?[][] Rows(TotalsTable table) => [.. table.Rows.Append(table.Total).Select(row => Cells(table, row))];

    private static object?[] Cells(TotalsTable table, TotalsRow row)
    {
        var figures = row.Figures;
        List<object?> cells = row.Silence is null ? [row.Key, row.Name, figures.Presentations, figures.KnownReached, figures.KnownContacts, figures.WithoutCount] : [row.Key, row.Name, null, null, null, null];
        if (table.HasPartners) cells.Add(row.AsPartner);
        if (table.HasSummaries) cells.AddRange([row.Summarized.Say(row.Summarized.Presentations), row.Summarized.Say(row.Summarized.Contacts)]);
        if (HasSilence(table)) cells.Add(row.Silence);
        return [.. cells];
    }

    private static bool HasSilence(TotalsTable table) => table.Rows.Any(row => row.Silence is not null);
}
