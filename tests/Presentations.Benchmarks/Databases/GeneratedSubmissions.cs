using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Benchmarks.Databases;

/// <summary>Ten years of months, each submitted and approved by the product's own rules; the busiest month of one task force stays open.</summary>
internal static class GeneratedSubmissions
{
    private const int Submitter = 0;

    /// <summary>Once for each database.</summary>
    public static async Task FillAsync(AppDatabase database, RollupKey open)
    {
        List<int> owners;
        await using (var db = database.Open(AccessScope.System)) owners = await db.Owners.OrderBy(owner => owner.Id).Select(owner => owner.Id).ToListAsync();
        foreach (var owner in owners) await FillAsync(database, owner, open);
    }

    private static async Task FillAsync(AppDatabase database, int owner, RollupKey open)
    {
        await using var db = database.Open(AccessScope.System);
        if (await db.ReportingPeriods.AnyAsync(period => period.OwnerId == owner && period.Month != open.Month)) return;
        var seen = await db.RollupBuckets.Where(bucket => bucket.OwnerId == owner).ToDictionaryAsync(bucket => bucket.Month, bucket => bucket.Version);
        var periods = Months().Where(month => new RollupKey(owner, month) != open).Select(month => ReportingPeriod.Open(owner, month)).ToList();
        db.ReportingPeriods.AddRange(periods);
        db.Submissions.AddRange(periods.ConvertAll(period => period.Submit(Submitter, new SeenMonth(seen.GetValueOrDefault(period.Month)), TimeProvider.System)));
        await db.SaveChangesAsync();
        db.Reviews.AddRange(periods.ConvertAll(period => period.Approve(Submitter + 1, TimeProvider.System)));
        await db.SaveChangesAsync();
    }

    private static IEnumerable<int> Months()
    {
        for (var day = GeneratedTalks.FirstDay; day <= GeneratedTalks.LastDay; day = day.AddMonths(1)) yield return DateRange.MonthOf(day);
    }
}
