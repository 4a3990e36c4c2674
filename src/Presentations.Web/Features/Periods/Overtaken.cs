using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Periods;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Periods;

/// <summary>Tells whoever decides too late who was sooner, and when.</summary>
internal static class Overtaken
{
    /// <exception cref="EditConflict">Somebody else has decided about the month since.</exception>
    public static async Task RequireStillWaitsAsync(this AppDb db, ReportingPeriod period, int seenVersion, CancellationToken ct)
    {
        if (period.Version == seenVersion || period.DecidedById is not { } decider || period.DecidedAtUtc is not { } at) return;
        await TellAsync(db, decider, at, period.Status is PeriodStatus.Approved, ct);
    }

    /// <exception cref="EditConflict">Talks of the month were corrected since somebody looked.</exception>
    public static async Task RequireSeenAsync(this AppDb db, ReportingPeriod period, IReadOnlyCollection<WaitingCorrection> seen, CancellationToken ct)
    {
        var waiting = await db.WaitingCorrectionsAsync(period.OwnerId, period.Month, ct);
        if (waiting.Except(seen).Any()) throw new EditConflict($"Talks of this month were corrected since you looked: {(waiting.Count == 1 ? "1 correction waits" : $"{waiting.Count} corrections wait")} now. Look at what differs, then decide.");
    }

    /// <summary>The corrections of a month that nobody has decided about.</summary>
    public static async Task<IReadOnlyList<WaitingCorrection>> WaitingCorrectionsAsync(this AppDb db, int ownerId, int month, CancellationToken ct) =>
        await db.Restatements.Where(change => change.OwnerId == ownerId && change.Month == month && change.Status == RestatementStatus.Proposed)
            .OrderBy(change => change.Id).Select(change => new WaitingCorrection(change.Id, change.Version)).ToListAsync(ct);

    /// <exception cref="EditConflict">Somebody else has decided about the correction.</exception>
    public static async Task RequireStillWaitsAsync(this AppDb db, Restatement restatement, CancellationToken ct)
    {
        if (restatement.Status is RestatementStatus.Proposed || restatement.DecidedById is not { } decider || restatement.DecidedAtUtc is not { } at) return;
        await TellAsync(db, decider, at, restatement.Status is RestatementStatus.Approved, ct);
    }

    private static async Task TellAsync(AppDb db, int decider, DateTime atUtc, bool isApproved, CancellationToken ct)
    {
        var name = (await db.NamesAsync([decider], ct)).GetValueOrDefault(decider, "Somebody");
        throw new EditConflict($"{(decider == db.Scope.MemberId ? "You" : name)} {(isApproved ? "approved it" : "sent it back")} meanwhile: {Words.Moment(atUtc, "UTC")}. It stands here as it is now.");
    }
}

/// <summary>A correction as somebody saw it wait; corrected once more, it has another version.</summary>
public sealed record WaitingCorrection(int Id, int Version);
