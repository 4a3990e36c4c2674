using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>The canonical text of a submission: the file that anyone can hold against its hash with sha256sum.</summary>
public static class SubmissionText
{
    /// <summary>UTF-8, one line each, ended by a line feed; the same content always gives the same bytes.</summary>
    public static string Of(
        Submission submission, string ownerCode, IEnumerable<TalkLine> talks, IEnumerable<SubmittedSummary> summaries,
        IEnumerable<SubmittedRemark> remarks, IEnumerable<Restatement> adjustments)
    {
        var text = new StringBuilder();
        Line("submission", ownerCode, DateRange.FirstDayOf(submission.Month).ToString("yyyy-MM", CultureInfo.InvariantCulture), $"version {submission.Number}");
        Line("submitted", submission.AtUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), $"member {submission.MemberId}");
        Line("rules", $"version {submission.RulesVersion}");
        foreach (var talk in talks.OrderBy(talk => talk.PresentationId)) Line("talk", talk.ToText());
        foreach (var summary in summaries.OrderBy(summary => summary.SummaryId)) Line("summary", summary.ToText());
        foreach (var remark in remarks.OrderBy(remark => remark.Key, StringComparer.Ordinal)) Line("remark", TalkLine.Plain(remark.Sentence), TalkLine.Plain(remark.Because));
        foreach (var change in adjustments.OrderBy(change => change.Id)) Line("adjustment", $"{change.Id}", $"{change.Month}", change.Before ?? "nothing", "→", change.After ?? "nothing", TalkLine.Plain(change.Reasons));
        return text.ToString();

        void Line(params string?[] fields) => text.AppendJoin('\t', fields).Append('\n');
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
