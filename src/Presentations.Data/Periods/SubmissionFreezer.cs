using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Periods;

/// <summary>Fills new submissions with the lines of their month, read after the month is locked, so that no change can come between.</summary>
internal sealed class SubmissionFreezer(AppDb beside)
{
    private readonly List<(EntityEntry<Submission> Row, SubmissionContent Content)> frozen = [];

    /// <summary>The months of the summaries that new submissions will tell of, to be locked with their own.</summary>
    public async Task<List<RollupKey>> MonthsAsync(IEnumerable<EntityEntry> changes, CancellationToken ct)
    {
        var months = new List<RollupKey>();
        foreach (var submission in Added(changes)) months.AddRange(await UntoldSummaries.MonthsAsync(UntoldSummaries.Of(beside, submission.Entity.OwnerId, submission.Entity.Month), ct));
        return months;
    }

    /// <summary>Call after the months are locked and before the rows are written: the hash is one of their values.</summary>
    public async Task SealAsync(IEnumerable<EntityEntry> changes, IReadOnlySet<RollupKey> locked, CancellationToken ct)
    {
        foreach (var added in Added(changes))
        {
            var submission = added.Entity;
            await RequireSeenAsync(submission, ct);
            await RequireVerifiedAsync(submission, ct);
            var content = await SubmissionContent.ReadAsync(beside, submission, locked, ct);
            RequireSeen(submission.Seen, content);
            submission.Seal(content.Text);
            if (content.HasDemo) submission.MarkAsDemo();
            frozen.Add((added, content));
        }
    }

    /// <summary>Call after the rows are written, when submissions have their ids.</summary>
    public void AddLines()
    {
        foreach (var (row, content) in frozen) beside.AddRange(content.RowsOf(row.Property(submission => submission.Id).CurrentValue, row.Entity));
    }

    /// <summary>Call after the lines are written: from then on the database lets nothing join or change them.</summary>
    public async Task CloseAsync(CancellationToken ct)
    {
        var ids = frozen.ConvertAll(one => one.Row.Property(submission => submission.Id).CurrentValue);
        if (ids.Count == 0) return;
        await beside.Submissions.Where(submission => ids.Contains(submission.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(submission => EF.Property<bool>(submission, FrozenTables.Sealed), true), ct);
    }

    private static IEnumerable<EntityEntry<Submission>> Added(IEnumerable<EntityEntry> changes) => changes
        .Where(change => change.State is EntityState.Added && change.Entity is Submission).Select(change => change.Context.Entry((Submission)change.Entity));

    private async Task RequireVerifiedAsync(Submission submission, CancellationToken ct)
    {
        var (talks, summaries) = await UnverifiedTalks.OfMonthAsync(beside, submission.OwnerId, submission.Month, ct);
        Rule.Require(talks == 0, $"{talks:N0} of its presentations {(talks == 1 ? "is" : "are")} imported and unverified; a coordinator approves the import first.");
        Rule.Require(summaries == 0, $"{summaries:N0} of its summaries {(summaries == 1 ? "is" : "are")} imported and unverified; a coordinator approves the import first.");
    }

    private async Task RequireSeenAsync(Submission submission, CancellationToken ct)
    {
        var (owner, month) = (submission.OwnerId, submission.Month);
        var version = await beside.RollupBuckets.Where(bucket => bucket.OwnerId == owner && bucket.Month == month).Select(bucket => bucket.Version).SingleAsync(ct);

        // The lock of this very save has made it grow by one.
        if (version != submission.Seen.TotalsVersion + 1) throw Unseen();
    }

    /// <summary>Late summaries, corrections of earlier months and reasons are told with this month, and leave its totals as they are.</summary>
    private static void RequireSeen(SeenMonth seen, SubmissionContent content)
    {
        if (SeenRows.Of(content.Summaries.Select(summary => summary.Id)) != seen.Summaries) throw Unseen();
        if (SeenRows.Of(content.Adjustments.Select(change => change.Id)) != seen.Adjustments)
            throw new EditConflict("The corrections of earlier months that this submission tells have changed since you looked at it. Look at them again, then submit it.") { Unseen = UnseenPart.Adjustments };

        // One that was seen and is mended since is no remark any more: nothing is told unseen by leaving it out.
        if (!content.Remarks.All(seen.Holds))
            throw new EditConflict("Somebody has kept something as it is, or reworded a reason, since you looked at this month. Read the reasons again, then submit it.") { Unseen = UnseenPart.Reasons };
    }

    private static EditConflict Unseen() => new("Somebody has changed this month since you looked at it. Look at its checklist again, then submit it.") { Unseen = UnseenPart.Figures };
}
