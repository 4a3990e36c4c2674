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
