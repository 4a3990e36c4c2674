using System.Globalization;
using System.Text;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Campaigns;

/// <summary>
/// The canonical text of a close-out pack: what its hash is of. It holds every number that the pack shows, those of its sentence and notes
/// among them, and what they are of, and not when they were read: the same numbers give the same bytes. UTF-8, fields apart by tabs, each line ended by a line feed.
/// </summary>
public static class PackText
{
    public static string Of(ShowPack.View pack)
    {
        var text = new StringBuilder();
        Line("campaign", Plain(pack.Name), Day(pack.Days.First), Day(pack.Days.Last));
        Line("figures", pack.Asked.Code, $"rules {CountingRules.InWords(pack.Rules)}", pack.IsPartOnly ? "in part" : "whole");
        Line("completeness", $"{pack.Completeness.Expected} task forces", pack.Completeness.InWords);
        Line("sentence", Plain(pack.Sentence));
        if (pack.Asked.AsSubmitted is null) Line(["recorded", "", .. Numbers(pack.Recorded)]);
        foreach (var row in pack.Rows) Line(["state", row.Key, .. row.Silence is { } silence ? [silence] : Numbers(row.Figures)]);
        Line(["total", "", .. Numbers(pack.Total)]);
        if (pack.Restated is { Count: > 0 } restated) Line("restated since", Number(restated.Count), Number(restated.Presentations), Number(restated.Reached));
        if (pack.Beyond.InWords is not null) Line("including", $"{Number(pack.Beyond.Months)} months not approved yet", $"{Number(pack.Beyond.Corrections)} approved corrections");
        foreach (var measure in pack.Measures) Line("measure", Plain(measure.Name), Number(measure.Approved), $"{Number(measure.ApprovedBy)} of {Number(measure.Of)} task forces");
        foreach (var stated in pack.Stated) Line("stated", Plain(stated.Subject), stated.Number, Day(stated.Figure.AsOf), Plain(stated.Figure.Source));
        foreach (var note in pack.Footnotes) Line("note", Plain(note));
        return text.ToString();

        void Line(params string[] fields) => text.AppendJoin('\t', fields).Append('\n');
    }

    public static string HashOf(string text) => SubmissionText.HashOf(text);

    private static string[] Numbers(Figures figures) => [Number(figures.Presentations), Number(figures.KnownReached), Number(figures.WithoutCount)];

    private static string Plain(string text) => TalkLine.Plain(text) ?? "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "not known";
}
