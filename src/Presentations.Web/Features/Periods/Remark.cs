using Microsoft.EntityFrameworkCore;
using Presentations.Data;

namespace Presentations.Web.Features.Periods;

/// <summary>What the checklist found and somebody kept, as it travels with a submission.</summary>
/// <param name="By">Null when it was kept anew since, for a later version.</param>
public sealed record Remark(string Sentence, string Because, string? By)
{
    internal static async Task<IReadOnlyList<Remark>> ReadAsync(AppDb db, int submissionId, CancellationToken ct) => await (
        from remark in db.SubmittedRemarks
        where remark.SubmissionId == submissionId
        join submission in db.Submissions on remark.SubmissionId equals submission.Id
        orderby remark.Key
        select new Remark(remark.Sentence, remark.Because, db.KeptItems
            .Where(item => item.Key == remark.Key && item.Because == remark.Because && item.AtUtc <= submission.AtUtc
                && db.ReportingPeriods.Any(period => period.Id == item.ReportingPeriodId && period.OwnerId == submission.OwnerId && period.Month == submission.Month))
            .Select(item => db.Members.Where(member => member.Id == item.MemberId).Select(member => member.Name).FirstOrDefault()).FirstOrDefault())).ToListAsync(ct);
}
