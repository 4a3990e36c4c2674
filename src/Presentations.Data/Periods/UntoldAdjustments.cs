using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Periods;

namespace Presentations.Data.Periods;

/// <summary>
/// The approved corrections of earlier months that the submission of a month takes along: those that no standing submission has told; what one
/// that was sent back told is told again. Corrections of demonstration months are told by those alone, and leave with them: what stays never
/// names what goes.
/// </summary>
public static class UntoldAdjustments
{
    public static async Task<IQueryable<Restatement>> OfAsync(AppDb db, int ownerId, int month, CancellationToken ct = default) => Of(db, ownerId, await IsDemoAsync(db, ownerId, month, ct));

    internal static IQueryable<Restatement> Of(AppDb db, int ownerId, bool isDemo)
    {
        var standing = db.StandingSubmissions();
        return db.Restatements.AsNoTracking().Where(change => change.OwnerId == ownerId && change.Status == RestatementStatus.Approved
            && !db.SubmittedAdjustments.Any(told => told.RestatementId == change.Id && standing.Contains(told.SubmissionId))
            && (isDemo || !db.Submissions.Any(submission => submission.Id == change.SubmissionId && submission.IsDemo)));
    }

    internal static Task<bool> IsDemoAsync(AppDb db, int ownerId, int month, CancellationToken ct) =>
        db.Presentations.AnyAsync(talk => talk.OwnerId == ownerId && talk.Month == month && talk.Visit.IsDemo, ct);
}
