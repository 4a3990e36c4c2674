using System.Text.Json;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Campaigns;

/// <summary>A close-out pack as files: the same numbers as on paper.</summary>
public static class PackFile
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Csv(ShowPack.View pack) => Shell.Csv.Of(
        ["Key", "State", "Presentations", "People reached", "Without count", TotalsFile.NotKnownBecause],
        pack.Rows.Select(row => Cells(row.Key, row.Name, row.Figures, row.Silence)).Append(Cells("total", "Total", pack.Total, null)))
        + Shell.Csv.Lines(
        [
            [], ["Measure", "Unit", "Approved", "Of task forces", "Asked", "Mark"],
            .. pack.Measures.Select(line => new object?[] { line.Name, line.Unit, line.Approved as object ?? "not known", line.ApprovedBy, line.Of, line.IsUnofficial ? "unofficial" : "official" }),
            [], ["Stated by others", "Number", "Source"],
            .. pack.Stated.Select(line => new object?[] { line.Subject, line.Number, line.Figure.Source }),
            [], [pack.Sentence], .. pack.Footnotes.Select(note => new object?[] { note }),
            [Caption(pack)], [CountingRules.Reference(pack.Rules)], [$"SHA-256 of the same numbers as text ({Name(pack, "txt")}, the “Text of the hash”): {pack.Hash}"],
        ]);

    /// <summary>What nobody has reported is null, which is not zero.</summary>
    public static string Json(ShowPack.View pack) => JsonSerializer.Serialize(new
    {
        Campaign = pack.Name, From = pack.Days.First, To = pack.Days.Last, Figures = pack.Asked.Code, AsOf = pack.AsOfUtc, IsDemonstration = pack.IsDemo, IsPart = pack.IsPartOnly,
        pack.Sentence, pack.Footnotes, RulesVersions = pack.Rules, Rules = pack.Rules.SelectMany(CountingRules.Of).Select(rule => rule.Sentence),
        Completeness = new { TaskForces = pack.Completeness.Expected, InWords = pack.Completeness.InWords },
        States = pack.Rows.Select(row => new
        {
            row.Key, row.Name, Presentations = Known(row, row.Figures.Presentations), Reached = Known(row, row.Figures.KnownReached), WithoutCount = Known(row, row.Figures.WithoutCount), NotKnownBecause = row.Silence,
        }),
        Total = new { pack.Total.Presentations, Reached = pack.Total.KnownReached, pack.Total.WithoutCount },
        RestatedSince = pack.Restated.Count > 0 ? new { Restatements = pack.Restated.Count, pack.Restated.Presentations, pack.Restated.Reached } : null,
        Including = pack.Beyond.InWords is null ? null : new { MonthsNotApproved = pack.Beyond.Months, ApprovedCorrections = pack.Beyond.Corrections },
        Measures = pack.Measures.Select(line => new { line.Name, line.Unit, line.IsUnofficial, line.Approved, line.ApprovedBy, Asked = line.Of }),
        Stated = pack.Stated.Select(line => new { line.Subject, line.Figure.Value, Qualifier = $"{line.Figure.Qualifier}", line.Figure.AsOf, line.Figure.Source }),
        Sha256 = pack.Hash,
    }, Indented);

    public static string Caption(ShowPack.View pack) =>
        $"{pack.Asked.InWords}, {pack.Days.InWords()}, as of {pack.AsOfUtc:yyyy-MM-dd HH:mm} UTC{(pack.Beyond.InWords is { } beyond ? $", {beyond}" : "")}. {pack.Completeness.OfHowMany}." +
        $"{(pack.IsPartOnly ? " Only the task forces of the reader's own roles are in it." : "")}{(pack.IsDemo ? " Demonstration data: invented talks are among the figures." : "")}";

    public static string Name(ShowPack.View pack, string extension) =>
        $"{SearchNameOf(pack.Name)}-pack.{extension}";

    private static string SearchNameOf(string name) => Domain.SearchText.Of(name).Replace(' ', '-');

    private static long? Known(TotalsRow row, long? number) => row.Silence is null ? number : null;

    private static IEnumerable<object?> Cells(string key, string name, Figures figures, string? silence) =>
        silence is null ? [key, name, figures.Presentations, figures.KnownReached, figures.WithoutCount, null] : [key, name, null, null, null, silence];
}
