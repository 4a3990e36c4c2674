using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Periods;

namespace Presentations.Data.Periods;

/// <summary>The canonical text of a submission, written again from what was frozen.</summary>
public static class SubmittedText
{
    public static async Task<string> ReadAsync(AppDb db, Submission submission, CancellationToken ct = default)
    {
        var code = await db.Owners.Where(owner => owner.Id == submission.OwnerId).Select(owner => owner.Code).SingleAsync(ct);
        var talks = await OfficialLines.SubmittedAsync(db, submission.Id, ct);
        var summaries = await db.SubmittedSummaries.AsNoTracking().Where(row => row.SubmissionId == submission.Id).ToListAsync(ct);
        var remarks = await db.SubmittedRemarks.AsNoTracking().Where(row => row.SubmissionId == submission.Id).ToListAsync(ct);
        var adjustments = await AdjustmentsOf(db, submission.Id).AsNoTracking().ToListAsync(ct);
        return SubmissionText.Of(submission, code, talks, summaries, remarks, adjustments);
    }

    /// <summary>The corrections of earlier months that a submission tells of.</summary>
    public static IQueryable<Restatement> AdjustmentsOf(AppDb db, int submissionId) => db.Restatements
        .Where(change => db.SubmittedAdjustments.Any(told => told.SubmissionId == submissionId && told.RestatementId == change.Id)).OrderBy(change => change.Id);
}
