using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Periods;
using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Periods;

/// <summary>Shows one submission: who, when, its state, its lines, what was remarked, and the earlier months that it adjusts.</summary>
public sealed class ShowSubmission(AppDbFactory dbs) : IUseCase
{
    public const int PageSize = 50;

    /// <param name="IsTrue">False when the stored lines no longer give the stored hash.</param>
    public sealed record View(
        string Owner, ListedSubmission Submission, int RulesVersion, bool IsTrue, IReadOnlyList<Line> Lines, IReadOnlyList<SubmittedSummary> Summaries,
        IReadOnlyList<Remark> Remarks, IReadOnlyList<ListedRestatement> Adjustments);

    /// <summary>A presentation as it was submitted.</summary>
    public sealed record Line(TalkLine Talk, string Place, string Counts);

    /// <summary>Null when there is none, or when the person may not see it.</summary>
    public async Task<View?> FindAsync(string ownerCode, int month, int number, int page, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (await db.FindOwnerAsync(ownerCode, ct) is not { } owner) return null;
        var submission = await db.Submissions.AsNoTracking().SingleOrDefaultAsync(row => row.OwnerId == owner.Id && row.Month == month && row.Number == number, ct);
        if (submission is null) return null;
        var listed = (await ListedSubmission.ReadAsync(db, owner.Id, month, ct)).Single(row => row.Number == number);
        var adjustments = await SubmittedText.AdjustmentsOf(db, submission.Id).AsNoTracking().ToListAsync(ct);
        return new View(
            owner.Name, listed, submission.RulesVersion, SubmissionText.HashOf(await SubmittedText.ReadAsync(db, submission, ct)) == submission.Hash,
            await LinesAsync(db, submission.Id, page, ct),
            await db.SubmittedSummaries.AsNoTracking().Where(row => row.SubmissionId == submission.Id).OrderBy(row => row.SummaryId).ToListAsync(ct),
            await Remark.ReadAsync(db, submission.Id, ct),
            await ListedRestatement.OfAsync(db, adjustments, ct));
    }

    private static async Task<IReadOnlyList<Line>> LinesAsync(AppDb db, int submissionId, int page, CancellationToken ct)
    {
        var talks = (await db.SubmittedTalks.AsNoTracking().Include(talk => talk.Counts).Where(talk => talk.SubmissionId == submissionId)
            .OrderBy(talk => talk.Date).ThenBy(talk => talk.PresentationId).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct)).ConvertAll(talk => talk.Line);
        var words = await LineWords.ReadAsync(db, talks, ct);
        return talks.ConvertAll(talk => new Line(talk, words.PlaceOf(talk), words.CountsOf(talk)));
    }
}
