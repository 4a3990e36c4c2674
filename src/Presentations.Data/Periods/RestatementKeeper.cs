using Microsoft.EntityFrameworkCore;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Periods;

/// <summary>
/// Holds what is recorded against what was submitted, whenever a talk of a submitted month changes: every difference is a restatement
/// with a reason, and there is none without a difference. Runs in the transaction of the save, after its rows are written.
/// </summary>
internal sealed class RestatementKeeper(AppDb beside, int? memberId)
{
    private const int IdsAtOnce = 1_000;

    /// <summary>One for all that is changed in one go: by it they are decided in one go.</summary>
    private readonly DateTime now = beside.Clock.GetUtcNow().UtcDateTime;

    /// <summary>Of some presentations.</summary>
    public async Task SettleAsync(TouchedTalks touched, CancellationToken ct)
    {
        var periods = await SubmittedAsync(touched.Months, ct);
        if (periods.Count == 0) return;
        RequireReason(periods[0], touched.Because);
        var ids = await touched.IdsAsync(beside, ct);
        foreach (var period in periods) await SettleAsync(period, ids, touched.Because!, ct);
    }

    /// <summary>Of talks that name an agency again which stood merged: what differs in figures by agency is restated, and an open correction only says the name again.</summary>
    /// <param name="merged">As agencies stood for each other until now.</param>
    public async Task SettleUndoneAsync(IEnumerable<RollupKey> months, HashSet<int> ids, Survivors merged, string because, CancellationToken ct)
    {
        foreach (var period in await SubmittedAsync(months, ct)) await SettleAsync(period, ids, because, ct, merged);
    }

    /// <summary>Of whole months, for what writes talks past the change tracker.</summary>
    public async Task SettleAsync(IEnumerable<RollupKey> months, string because, CancellationToken ct)
    {
        foreach (var period in await SubmittedAsync(months, ct))
        {
            var (owner, month, submission) = (period.OwnerId, period.Month, period.LatestId!.Value);
            var ids = await beside.Presentations.Where(talk => talk.OwnerId == owner && talk.Month == month).Select(talk => talk.Id)
                .Union(beside.SubmittedTalks.Where(talk => talk.SubmissionId == submission).Select(talk => talk.PresentationId))
                .Union(beside.Restatements.Where(change => change.SubmissionId == submission).Select(change => change.PresentationId)).ToListAsync(ct);
            foreach (var some in ids.Chunk(IdsAtOnce)) await SettleAsync(period, [.. some], because, ct);
        }
    }

    /// <summary>The month in which we are cannot be submitted, and most talks are logged in it.</summary>
    private async Task<List<ReportingPeriod>> SubmittedAsync(IEnumerable<RollupKey> months, CancellationToken ct)
    {
        var present = DateRange.MonthOf(DateOnly.FromDateTime(now));
        var past = months.Where(key => key.Month < present).ToList();
        if (past.Count == 0) return [];
        var (owners, numbers) = (past.Select(key => key.OwnerId).Distinct().ToArray(), past.Select(key => key.Month).Distinct().ToArray());
        var found = await beside.ReportingPeriods.AsNoTracking()
            .Where(period => owners.Contains(period.OwnerId) && numbers.Contains(period.Month)).Standing().ToListAsync(ct);
        return [.. found.Where(period => past.Contains(new RollupKey(period.OwnerId, period.Month)))];
    }

    private async Task SettleAsync(ReportingPeriod period, HashSet<int> ids, string because, CancellationToken ct, Survivors? merged = null)
    {
        var (owner, month, submissionId) = (period.OwnerId, period.Month, period.LatestId!.Value);
        var recorded = (await RecordedLines.OfAsync(beside.Presentations.Where(talk => ids.Contains(talk.Id) && talk.OwnerId == owner && talk.Month == month), ct)).ToDictionary(line => line.PresentationId);
        var official = await OfficialLines.KnownNowAsync(beside, submissionId, ids, ct);
        var open = await beside.Restatements
            .Where(change => change.SubmissionId == submissionId && ids.Contains(change.PresentationId) && (change.Status == RestatementStatus.Proposed || change.Status == RestatementStatus.Returned))
            .ToDictionaryAsync(change => change.PresentationId, ct);
        var sentBack = (await beside.Restatements.Where(change => ids.Contains(change.PresentationId) && change.Status == RestatementStatus.Returned).ToListAsync(ct))
            .ToLookup(change => change.PresentationId);
        var agencies = await beside.AgencySurvivorsAsync(ct);
        Submission? submission = null;
        foreach (var id in ids.Order())
        {
            var (before, after) = (official.GetValueOrDefault(id), recorded.GetValueOrDefault(id));
            var known = open.GetValueOrDefault(id);
            if (known is null ? Agree(before, after, agencies) : Agree(after, Read(known.After), agencies)) continue;
            if (known is not null && merged is not null && Agree(after, Read(known.After), merged))
            {
                known.NameAgain(before, after, agencies);
                continue;
            }

            if (known is null)
            {
                submission ??= await beside.Submissions.SingleAsync(row => row.Id == submissionId, ct);
                beside.Restatements.Add(known = new Restatement(submission, id));
            }
            known.Propose(before, after, agencies, because, memberId, now);
            ProposeOtherHalf(known, sentBack[id], agencies, because);
        }
    }

    /// <summary>Also of a change that is in no figure.</summary>
    private static void RequireReason(ReportingPeriod period, string? because) => Rule.Require(!string.IsNullOrWhiteSpace(because),
        $"{period.Days.InWords()} is {period.Status.Label().ToLowerInvariant()}: say why this is changed. What changes its figures becomes a restatement that somebody else approves.", "Because");

    /// <summary>A move that was sent back waits again as a whole, though only the month where the presentation is now was touched.</summary>
    private void ProposeOtherHalf(Restatement half, IEnumerable<Restatement> sentBack, Survivors agencies, string because)
    {
        if (half is { Before: not null, After: not null }) return;
        foreach (var other in sentBack.Where(other => other.Status is RestatementStatus.Returned && half.MovesWith(other)))
        {
            other.Propose(Read(other.Before), Read(other.After), agencies, because, memberId, now);
        }
    }

    private static TalkLine? Read(string? text) => text is null ? null : TalkLine.Read(text);

    private static bool Agree(TalkLine? one, TalkLine? other, Survivors agencies) => one is null ? other is null : one.SaysTheSameAs(other, agencies);
}
