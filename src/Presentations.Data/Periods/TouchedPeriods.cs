using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Periods;

/// <summary>The months whose official figures a save changes: by submitting, deciding and restating.</summary>
internal static class TouchedPeriods
{
    public static IReadOnlyList<RollupKey> Of(IEnumerable<EntityEntry> changes) => [.. changes.Select(change => change.Entity switch
    {
        ReportingPeriod period when change.State is EntityState.Added or EntityState.Deleted || change.Property(nameof(ReportingPeriod.Status)).IsModified => new RollupKey(period.OwnerId, period.Month),
        Restatement restatement => new RollupKey(restatement.OwnerId, restatement.Month),
        _ => (RollupKey?)null,
    }).OfType<RollupKey>().Distinct()];

    /// <summary>The corrections of a month that is sent back become part of its next submission.</summary>
    public static async Task SupersedeRestatementsAsync(AppDb beside, IEnumerable<EntityEntry> changes, CancellationToken ct)
    {
        foreach (var review in changes.Select(change => change.Entity).OfType<Review>().Where(review => review.Decision is ReviewDecision.Returned))
        {
            var open = await beside.Restatements
                .Where(change => change.SubmissionId == review.SubmissionId && (change.Status == RestatementStatus.Proposed || change.Status == RestatementStatus.Returned)).ToListAsync(ct);
            foreach (var restatement in open) restatement.Supersede();
        }
    }
}
