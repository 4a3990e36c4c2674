using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Periods;

/// <summary>What a submission freezes: talks, summaries, remarks, names of agencies, and adjustments of earlier months that no standing submission has told of.</summary>
internal sealed record SubmissionContent(
    string Text, bool HasDemo, IReadOnlyList<TalkLine> Talks, IReadOnlyList<Summary> Summaries, IReadOnlyList<KeptItem> Remarks, IReadOnlyList<Agency> Agencies,
    IReadOnlyList<Restatement> Adjustments)
{
    /// <param name="locked">A summary that came to another month since is left to the next submission.</param>
    public static async Task<SubmissionContent> ReadAsync(AppDb db, Submission submission, IReadOnlySet<RollupKey> locked, CancellationToken ct)
    {
        var (owner, month) = (submission.OwnerId, submission.Month);
        var code = await db.Owners.Where(row => row.Id == owner).Select(row => row.Code).SingleAsync(ct);
        var talks = await RecordedLines.OfAsync(db.Presentations.Where(talk => talk.OwnerId == owner && talk.Month == month), ct);
        var summaries = (await UntoldSummaries.Of(db, owner, month).AsNoTracking().Include(summary => summary.Counts).OrderBy(summary => summary.Id).ToListAsync(ct))
            .FindAll(summary => locked.Contains(UntoldSummaries.KeyOf(owner, summary.LastDay)));
        var remarks = await KeptRemarks.Of(db, owner, month).ToListAsync(ct);
        var hasDemo = await UntoldAdjustments.IsDemoAsync(db, owner, month, ct);
        var adjustments = await UntoldAdjustments.Of(db, owner, hasDemo).ToListAsync(ct);
        var agencies = await AgenciesAsync(db, [.. talks, .. adjustments.SelectMany(change => new[] { change.Before, change.After }).OfType<string>().Select(TalkLine.Read)], ct);

        var text = SubmissionText.Of(submission, code, new SubmissionParts(
            talks, summaries.ConvertAll(summary => new SubmittedSummary(0, summary)), remarks.ConvertAll(item => new SubmittedRemark(0, item)),
            agencies.ConvertAll(agency => new SubmittedAgency(0, submission, agency)), adjustments));
        return new SubmissionContent(text, hasDemo, talks, summaries, remarks, agencies, adjustments);
    }

    /// <param name="submissionId">The entity itself does not know its id before everything is saved.</param>
    public IEnumerable<object> RowsOf(int submissionId, Submission submission) =>
    [
        .. Talks.Select(line => new SubmittedTalk(submissionId, submission, line)),
        .. Summaries.Select(summary => new SubmittedSummary(submissionId, summary)),
        .. Remarks.Select(item => new SubmittedRemark(submissionId, item)),
        .. Agencies.Select(agency => new SubmittedAgency(submissionId, submission, agency)),
        .. Adjustments.Select(change => new SubmittedAdjustment(submissionId, change)),
    ];

    private static Task<List<Agency>> AgenciesAsync(AppDb db, List<TalkLine> lines, CancellationToken ct)
    {
        var ids = lines.SelectMany(line => TopicSet.Codes(line.Partners).Select(id => int.Parse(id, CultureInfo.InvariantCulture)))
            .Concat(lines.Select(line => line.LeadAgencyId).OfType<int>()).Distinct().ToArray();
        return db.Agencies.AsNoTracking().Where(agency => ids.Contains(agency.Id)).ToListAsync(ct);
    }
}
