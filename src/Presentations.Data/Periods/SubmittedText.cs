using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Periods;

namespace Presentations.Data.Periods;

/// <summary>The canonical text of a submission, written again from what was frozen.</summary>
public static class SubmittedText
{
    public static async Task<string> ReadAsync(AppDb db, Submission submission, CancellationToken ct = default)
    {
        var code = await db.Owners.Where(owner => owner.Id == submission.OwnerId).Select(owner => owner.Code).SingleAsync(ct);
        return SubmissionText.Of(submission, code, new SubmissionParts(
            await OfficialLines.SubmittedAsync(db, submission.Id, ct),
            await db.SubmittedSummaries.AsNoTracking().Where(row => row.SubmissionId == submission.Id).ToListAsync(ct),
            await db.SubmittedRemarks.AsNoTracking().Where(row => row.SubmissionId == submission.Id).ToListAsync(ct),
            await db.SubmittedAgencies.AsNoTracking().Where(row => row.SubmissionId == submission.Id).ToListAsync(ct),
            await AdjustmentsOf(db, submission.Id).AsNoTracking().ToListAsync(ct)));
    }

    /// <summary>The corrections of earlier months that a submission tells of.</summary>
    public static IQueryable<Restatement> AdjustmentsOf(AppDb db, int submissionId) => db.Restatements
        .Where(change => db.SubmittedAdjustments.Any(told => told.SubmissionId == submissionId && told.RestatementId == change.Id)).OrderBy(change => change.Id);
}
