using Presentations.Data;
using Presentations.Domain;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Periods;

/// <summary>A coordinator or administrator sends a submitted month back, with a reason.</summary>
public sealed class ReturnPeriod(AppDbFactory dbs, ApprovalLetters letters, TimeProvider clock) : IUseCase
{
    public async Task SubmitAsync(string ownerCode, int month, int version, string? because, CancellationToken ct = default)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(because), "Say why it is sent back, so that it can be mended.", "Because");
        await using var db = await dbs.OpenAsync(ct);
        var owner = await db.OwnerIdAsync(ownerCode, ct);
        var period = await db.FindPeriodAsync(owner, month, ct);
        Rule.Require(period is not null, "Only a submitted month can be returned.");
        await db.RequireStillWaitsAsync(period, version, ct);
        db.Expect(period, version);
        db.Reviews.Add(period.Return(db.RequireMember(), because, clock));
        await letters.MonthDecidedAsync(db, period, ct);
        await db.SaveDecisionAsync(async () => await db.RequireStillWaitsAsync((await db.FindPeriodAsync(owner, month, ct))!, version, ct), ct);
    }
}
