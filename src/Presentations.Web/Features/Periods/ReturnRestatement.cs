using Presentations.Data;
using Presentations.Domain;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Periods;

/// <summary>A correction of a submitted month is sent back, with a reason; the figures stay.</summary>
public sealed class ReturnRestatement(AppDbFactory dbs, ApprovalLetters letters, TimeProvider clock) : IUseCase
{
    /// <param name="proposalUtc">When what was read had been proposed; null when that is not known.</param>
    public async Task SubmitAsync(int id, int version, string? because, DateTime? proposalUtc = null, CancellationToken ct = default)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(because), "Say why it is sent back, so that it can be mended.", "Because");
        await using var db = await dbs.OpenAsync(ct);
        var restatement = await db.RestatementAsync(id, ct);
        await db.RequireStillWaitsAsync(restatement, version, proposalUtc, ct);
        db.Expect(restatement, version);
        var returned = await db.WithOtherHalvesAsync([restatement], ct);
        foreach (var change in returned) change.Return(db.RequireMember(), because, clock);
        await letters.CorrectionsDecidedAsync(db, returned, ct);
        await db.SaveDecisionAsync(async () => await db.RequireStillWaitsAsync(await db.RestatementAsync(id, ct), version, proposalUtc, ct), ct);
    }
}
