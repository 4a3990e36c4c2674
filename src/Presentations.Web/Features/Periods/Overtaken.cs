using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Periods;

/// <summary>Tells whoever comes too late who was sooner, what they did and when, and what there is to do now.</summary>
internal static class Overtaken
{
    /// <summary>Saves what somebody decided; where another was sooner in that very moment, it is told as if they had been seen before.</summary>
    /// <param name="requireFirst">Reads anew, and throws what is told.</param>
    public static async Task SaveDecisionAsync(this AppDb db, Func<Task> requireFirst, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (RuleViolation refusal) when (refusal is not DatabaseBusy)
        {
            db.ChangeTracker.Clear();
            await requireFirst();
            throw;
        }
    }

    /// <exception cref="EditConflict">Somebody else has decided about the month since, or it was submitted anew.</exception>
    public static async Task RequireStillWaitsAsync(this AppDb db, ReportingPeriod period, int seenVersion, CancellationToken ct)
    {
        if (period.Version == seenVersion) return;
        var month = PeriodAddress.InWords(period.Month);
        if (period is { DecidedById: { } decider, DecidedAtUtc: { } at })
        {
            throw await db.ToldAsync(decider, at, period.Status is PeriodStatus.Approved ? $"approved {month}" : $"sent {month} back", period.ReturnedBecause, period.Status is PeriodStatus.Approved
                ? "There is nothing left to decide: a fault in it is corrected at the presentation, and becomes a restatement."
                : "It waits until it is submitted anew; then decide about that.", ct);
        }
        if (period is { Status: PeriodStatus.Submitted, SubmittedById: { } submitter, SubmittedAtUtc: { } submitted, Latest.Number: > 1 })
            throw await db.ToldAsync(submitter, submitted, $"submitted {month} anew", null, "Look at the lines of that submission, then decide.", ct);
    }

    /// <exception cref="EditConflict">Somebody has submitted the month already.</exception>
    public static async Task RequireNotSubmittedAsync(this AppDb db, ReportingPeriod period, CancellationToken ct)
    {
        if (period is not { Status: PeriodStatus.Submitted, SubmittedById: { } submitter, SubmittedAtUtc: { } at }) return;
        throw await db.ToldAsync(submitter, at, $"submitted {PeriodAddress.InWords(period.Month)}", null,
            submitter == db.Scope.MemberId ? "Now somebody else approves it or sends it back." : "Look at what was submitted: approve it, or send it back with what is missing.", ct);
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

    /// <param name="proposalUtc">When what was read had been proposed; null when that is not known.</param>
    /// <exception cref="EditConflict">Somebody else has decided about the correction, or it says something else by now.</exception>
    public static async Task RequireStillWaitsAsync(this AppDb db, Restatement change, int seenVersion, DateTime? proposalUtc, CancellationToken ct)
    {
        if (change.Version == seenVersion && change.Status is RestatementStatus.Proposed) return;
        if (change is { Status: RestatementStatus.Approved, DecidedById: { } approver, DecidedAtUtc: { } approved })
            throw await db.ToldAsync(approver, approved, "approved this correction", null, "There is nothing left to decide: if it is wrong, correct the presentation again, and that becomes another restatement.", ct);
        if (change is { Status: RestatementStatus.Returned, DecidedById: { } returner, DecidedAtUtc: { } returned })
            throw await db.ToldAsync(returner, returned, "sent this correction back", change.ReturnedBecause, "It waits until the presentation is corrected again; then decide about that.", ct);
        if (change.Status is RestatementStatus.Superseded)
            throw new EditConflict($"{PeriodAddress.InWords(change.Month)} was sent back meanwhile: this correction becomes part of its next submission, and there is nothing left to decide about it.");
        if (change.Status is RestatementStatus.Withdrawn)
            throw new EditConflict("This correction was taken back meanwhile: the presentation says again what the figures say, and there is nothing left to decide.");
        const string next = "Look at what the correction says now, then decide.";
        if (change.ProposedAtUtc > proposalUtc) throw await db.ToldAsync(change.ProposedById, change.ProposedAtUtc, "corrected the presentation again", null, next, ct);
        throw new EditConflict($"This correction was changed since you looked at it. What you did now was not saved. {next}");
    }

    /// <exception cref="EditConflict">Somebody else has decided about some of what was corrected in one go.</exception>
    public static async Task RequireAllWaitAsync(this AppDb db, Restatement one, int waiting, int seen, CancellationToken ct)
    {
        if (waiting == seen) return;
        var next = waiting == 0 ? "None of them waits any more." : $"{(waiting == 1 ? "1 waits" : $"{waiting} wait")} now: look at what is there, then decide.";
        var latest = await db.Restatements.AsNoTracking().Where(change => change.OwnerId == one.OwnerId && change.ProposedById == one.ProposedById && change.ProposedAtUtc == one.ProposedAtUtc && change.DecidedAtUtc != null)
            .OrderByDescending(change => change.DecidedAtUtc).ToListAsync(ct);
        if (latest is not [{ DecidedById: { } decider, DecidedAtUtc: { } at }, ..]) throw new EditConflict($"Some of these corrections were changed since you looked at them. {next}");
        var together = latest.Count(change => change.DecidedById == decider && change.DecidedAtUtc == at);
        throw await db.ToldAsync(decider, at, $"{(latest[0].Status is RestatementStatus.Approved ? "approved" : "sent back")} {together:N0} of these corrections", latest[0].ReturnedBecause, next, ct);
    }

    /// <summary>For example "Pat approved March 2018 meanwhile: Fri, Jun 15, 2018, 18:00 (UTC). What you did now was not saved. …"</summary>
    /// <param name="memberId">Null for the system.</param>
    /// <param name="did">For example "approved March 2018".</param>
    /// <param name="next">What there is to do now.</param>
    public static async Task<EditConflict> ToldAsync(this AppDb db, int? memberId, DateTime atUtc, string did, string? because, string next, CancellationToken ct)
    {
        var who = memberId is null ? "The system" : memberId == db.Scope.MemberId ? "You" : (await db.NamesAsync([memberId], ct)).GetValueOrDefault(memberId.Value, "Somebody");
        return new EditConflict($"{who} {did} meanwhile: {Words.Moment(atUtc, "UTC")}{(because is null ? "" : $", because “{because.TrimEnd('.')}”")}. What you did now was not saved. {next}");
    }
}

/// <summary>A correction as somebody saw it wait; corrected once more, it has another version.</summary>
public sealed record WaitingCorrection(int Id, int Version);
