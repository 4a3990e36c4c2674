using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Periods;
using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Periods;

/// <summary>Gives out a submission as the text that its hash is over.</summary>
public sealed class ReadSubmission(AppDbFactory dbs) : IUseCase
{
    /// <param name="Hash">As it was stored when the month was submitted.</param>
    public sealed record View(string FileName, string Text, string Hash)
    {
        /// <summary>False when the database no longer holds what was submitted.</summary>
        public bool IsTrue => SubmissionText.HashOf(Text) == Hash;
    }

    /// <summary>Null when there is none, or when the person may not see it.</summary>
    public async Task<View?> FindAsync(string ownerCode, int month, int number, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (await db.FindOwnerAsync(ownerCode, ct) is not { } owner) return null;
        var submission = await db.Submissions.AsNoTracking().SingleOrDefaultAsync(row => row.OwnerId == owner.Id && row.Month == month && row.Number == number, ct);
        return submission is null ? null : new View(FileName(owner.Code, month, number), await SubmittedText.ReadAsync(db, submission, ct), submission.Hash);
    }

    public static string FileName(string ownerCode, int month, int number) => $"{ownerCode}-{PeriodAddress.Iso(month)}-v{number}.txt";
}
