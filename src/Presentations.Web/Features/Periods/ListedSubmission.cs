using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Periods;

/// <summary>One version of a month's submission as lists show it.</summary>
/// <param name="Lines">Presentations in it.</param>
/// <param name="By">Null for the demonstration's.</param>
/// <param name="Decision">Null as long as it waits.</param>
public sealed record ListedSubmission(int Number, DateTime AtUtc, string? By, string Hash, int Lines, ReviewDecision? Decision, DateTime? DecidedAtUtc, string? DecidedBy, string? Because)
{
    public string State => Decision switch
    {
        ReviewDecision.Approved => "Approved",
        ReviewDecision.Returned => "Returned, superseded",
        _ => "Waits for approval",
    };

    /// <summary>The latest first.</summary>
    internal static async Task<IReadOnlyList<ListedSubmission>> ReadAsync(AppDb db, int ownerId, int month, CancellationToken ct)
    {
        var rows = await db.Submissions.Where(submission => submission.OwnerId == ownerId && submission.Month == month).OrderByDescending(submission => submission.Number)
            .Select(submission => new
            {
                submission.Number, submission.AtUtc, submission.MemberId, submission.Hash,
                Lines = db.SubmittedTalks.Count(talk => talk.SubmissionId == submission.Id),
                Review = db.Reviews.FirstOrDefault(review => review.SubmissionId == submission.Id),
            }).AsNoTracking().ToListAsync(ct);
        var names = await db.NamesAsync(rows.SelectMany(row => new int?[] { row.MemberId, row.Review?.MemberId }), ct);
        return rows.ConvertAll(row => new ListedSubmission(
            row.Number, row.AtUtc, names.GetValueOrDefault(row.MemberId), row.Hash, row.Lines,
            row.Review?.Decision, row.Review?.AtUtc, row.Review is { } review ? names.GetValueOrDefault(review.MemberId) : null, row.Review?.Because));
    }
}
