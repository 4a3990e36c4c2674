using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>By which versions of the counting rules a figure was counted.</summary>
public static class RulesApplied
{
    /// <summary>Those of the submissions in it; those in force for what is recorded, and as long as nothing is submitted.</summary>
    public static async Task<IReadOnlyList<int>> OfAsync(AppDb db, TotalsFilter filter, CancellationToken ct)
    {
        if (!filter.IsOfficial) return CountingRules.InForce;

        // The public reads no submission, and of approved ones this number alone.
        var all = db.Scope.ReadsTalks ? db.Submissions : db.Submissions.IgnoreQueryFilters([AccessFilters.Name]);
        var submissions = Matching(db, all, filter);
        var versions = new List<int>();
        foreach (var version in await all.Select(submission => submission.RulesVersion).Distinct().OrderBy(version => version).ToListAsync(ct))
        {
            // The first submission that has it answers; telling apart those of ten years would read every one.
            if (await submissions.AnyAsync(submission => submission.RulesVersion == version, ct)) versions.Add(version);
        }
        return versions.Count == 0 ? CountingRules.InForce : versions;
    }

    private static IQueryable<Submission> Matching(AppDb db, IQueryable<Submission> submissions, TotalsFilter filter)
    {
        var standing = Seats.Submissions(db, filter);
        var (first, last) = (DateRange.MonthOf(filter.Days.First), DateRange.MonthOf(filter.Days.Last));
        submissions = submissions.Where(submission => standing.Contains(submission.Id) && submission.Month >= first && submission.Month <= last);
        if (filter.OwnerId is { } owner) submissions = submissions.Where(submission => submission.OwnerId == owner);
        return filter.Among is { } among ? submissions.Where(submission => among.Contains(submission.OwnerId)) : submissions;
    }
}
