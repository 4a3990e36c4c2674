using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>The canonical text of a submission: the file that anyone can hold against its hash with sha256sum.</summary>
public static class SubmissionText
{
    /// <summary>Of submissions made now. What is written in a format never changes: whoever writes something else gives it the next number.</summary>
    public const int Format = 1;

    /// <summary>What stands in a line of a presentation, in this order.</summary>
    public const string TalkFields =
        "presentation\tversion\tday\tstate\tcounty\tcity\tkind\tformat\tlead agency\tpartner agencies\ttopics\tpeople/reached by audience\tcounted by\trepeat audience\tcontacts\treached";

    private const string SummaryFields = "summary\tfirst day\tlast day\tstate\tcounty\tkind\tpresentations\tcontacts\tpeople by audience\tqualifier\tsource";
    private const string AdjustmentFields = "restatement\tmonth\tline before\t→\tline after\treasons";

    /// <summary>UTF-8, one line each, ended by a line feed; the same content always gives the same bytes.</summary>
    public static string Of(Submission submission, string ownerCode, SubmissionParts parts)
    {
        var text = new StringBuilder();
        var isFirst = submission.TextFormat == 0;
        if (!isFirst) Line("format", $"{submission.TextFormat}");
        Line("submission", ownerCode, DateRange.FirstDayOf(submission.Month).ToString("yyyy-MM", CultureInfo.InvariantCulture), $"version {submission.Number}");
        Line("submitted", submission.AtUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), $"member {submission.MemberId}");
        Line("rules", $"version {submission.RulesVersion}");
        if (!isFirst)
        {
            Line("fields of talk", TalkFields);
            Line("fields of summary", SummaryFields);
            Line("fields of remark", "finding", "reason");
            Line("fields of adjustment", AdjustmentFields);
            foreach (var agency in parts.Agencies.OrderBy(agency => agency.AgencyId)) Line("agency", TalkLine.Number(agency.AgencyId), TalkLine.Plain(agency.Name));
        }
        foreach (var talk in parts.Talks.OrderBy(talk => talk.PresentationId)) Line("talk", isFirst ? talk.ToFirstText() : talk.ToText());
        foreach (var summary in parts.Summaries.OrderBy(summary => summary.SummaryId)) Line("summary", summary.ToText());
        foreach (var remark in parts.Remarks.OrderBy(remark => remark.Key, StringComparer.Ordinal)) Line("remark", TalkLine.Plain(remark.Sentence), TalkLine.Plain(remark.Because));
        foreach (var change in parts.Adjustments.OrderBy(change => change.Id)) Line("adjustment", $"{change.Id}", $"{change.Month}", change.Before ?? "nothing", "→", change.After ?? "nothing", TalkLine.Plain(change.Reasons));
        return text.ToString();

        void Line(params string?[] fields) => text.AppendJoin('\t', fields).Append('\n');
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>What a submission freezes, beside who, when and by which rules.</summary>
public sealed record SubmissionParts(
    IReadOnlyList<TalkLine> Talks, IReadOnlyList<SubmittedSummary> Summaries, IReadOnlyList<SubmittedRemark> Remarks, IReadOnlyList<SubmittedAgency> Agencies,
    IReadOnlyList<Restatement> Adjustments);
