using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>By which versions of the counting rules a figure was counted.</summary>
internal static class RulesApplied
{
    /// <summary>Those of the submissions in it; those in force for what is recorded, and as long as nothing is submitted.</summary>
    public static async Task<IReadOnlyList<int>> OfAsync(AppDb db, CubeView cube, TotalsFilter filter, CancellationToken ct)
    {
        if (!filter.IsOfficial) return CountingRules.InForce;
        List<int> versions = filter.AsSubmittedUtc is { } moment
            ? await At(db, filter, moment).Select(submission => submission.RulesVersion).Distinct().OrderBy(version => version).ToListAsync(ct)
            : [.. cube.Months(filter).Select(month => month.RulesVersion).Distinct().Order()];
        return versions.Count == 0 ? CountingRules.InForce : versions;
    }

    private static IQueryable<Submission> At(AppDb db, TotalsFilter filter, DateTime momentUtc)
    {
        var standing = SubmissionsAt.Of(db, momentUtc);
        var (first, last) = (DateRange.MonthOf(filter.Days.First), DateRange.MonthOf(filter.Days.Last));
        var submissions = db.Submissions.Where(submission => standing.Contains(submission.Id) && submission.Month >= first && submission.Month <= last);
        if (filter.OwnerId is { } owner) submissions = submissions.Where(submission => submission.OwnerId == owner);
        return filter.Among is { } among ? submissions.Where(submission => among.Contains(submission.OwnerId)) : submissions;
    }
}
