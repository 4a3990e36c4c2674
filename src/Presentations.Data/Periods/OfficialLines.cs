using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Periods;

namespace Presentations.Data.Periods;

/// <summary>What the figures of a submitted month rest on: its lines as submitted, and what approved restatements made of them.</summary>
internal static class OfficialLines
{
    public static async Task<List<TalkLine>> SubmittedAsync(AppDb db, int submissionId, CancellationToken ct) =>
        (await db.SubmittedTalks.AsNoTracking().Include(talk => talk.Counts).Where(talk => talk.SubmissionId == submissionId).ToListAsync(ct)).ConvertAll(talk => talk.Line);

    /// <summary>The lines of some presentations as they are known now; a presentation without a line counts there no more, or never did.</summary>
    public static async Task<Dictionary<int, TalkLine>> KnownNowAsync(AppDb db, int submissionId, IReadOnlyCollection<int> presentationIds, CancellationToken ct)
    {
        var lines = (await db.SubmittedTalks.AsNoTracking().Include(talk => talk.Counts)
            .Where(talk => talk.SubmissionId == submissionId && presentationIds.Contains(talk.PresentationId)).ToListAsync(ct)).ToDictionary(talk => talk.PresentationId, talk => talk.Line);
        var approved = await db.Restatements.AsNoTracking()
            .Where(change => change.SubmissionId == submissionId && change.Status == RestatementStatus.Approved && presentationIds.Contains(change.PresentationId))
            .OrderBy(change => change.DecidedAtUtc).ThenBy(change => change.Id).ToListAsync(ct);
        foreach (var change in approved)
        {
            if (change.After is { } after) lines[change.PresentationId] = TalkLine.Read(after);
            else lines.Remove(change.PresentationId);
        }
        return lines;
    }
}
