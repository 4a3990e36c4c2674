using Microsoft.EntityFrameworkCore;
using Presentations.Data.Rollup;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Periods;

/// <summary>Counts the official figures of one owner's month, line by line of the county totals: approved or pending, and what restatements changed.</summary>
internal static class OfficialCount
{
    public static async Task<List<TotalLine>> OfAsync(AppDb db, RollupKey bucket, CancellationToken ct)
    {
        var (owner, month) = bucket;
        var period = await db.ReportingPeriods.AsNoTracking().Where(row => row.OwnerId == owner && row.Month == month).Select(row => new { row.Status, row.LatestId }).SingleOrDefaultAsync(ct);
        if (period?.LatestId is not { } submission || !period.Status.IsFrozen()) return [];

        var part = period.Status is PeriodStatus.Approved ? TotalPart.Approved : TotalPart.Pending;
        var submitted = await OfficialLines.SubmittedAsync(db, submission, ct);
        var changes = await db.Restatements.AsNoTracking().Where(change => change.SubmissionId == submission && change.Status == RestatementStatus.Approved)
            .Select(change => new { change.Before, change.After }).ToListAsync(ct);
        return
        [
            .. Sum(bucket, part, submitted.Select(line => (line, 1))),
            .. Sum(bucket, TotalPart.Restated, changes.SelectMany(change => Signed(change.Before, change.After))),
        ];
    }

    private static IEnumerable<(TalkLine Line, int Sign)> Signed(string? before, string? after)
    {
        if (before is not null) yield return (TalkLine.Read(before), -1);
        if (after is not null) yield return (TalkLine.Read(after), +1);
    }

    private static IEnumerable<TotalLine> Sum(RollupKey bucket, TotalPart part, IEnumerable<(TalkLine Line, int Sign)> lines)
    {
        var sums = new Dictionary<TotalKey, Figures>();
        foreach (var (line, sign) in lines)
        {
            var whole = new TotalKey(bucket.OwnerId, bucket.Month, line.StateCode, line.CountyFips ?? CountyTotal.NotKnown, line.Kind, Total.Everyone, part);
            Add(whole, line.Figures);
            foreach (var (audience, figures) in line.FiguresByAudience) Add(whole with { Audience = audience }, figures);

            void Add(TotalKey key, Figures figures) => sums[key] = sign > 0 ? sums.GetValueOrDefault(key) + figures : sums.GetValueOrDefault(key) - figures;
        }
        return sums.Where(sum => sum.Value != default).Select(sum => new TotalLine(
            sum.Key, (int)sum.Value.Presentations, (int)sum.Value.WithoutCount, sum.Value.Contacts, sum.Value.Reached, sum.Value.Estimated));
    }
}
