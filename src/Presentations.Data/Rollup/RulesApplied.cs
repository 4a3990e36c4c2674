using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>By which versions of the counting rules a figure was counted.</summary>
public static class RulesApplied
{
    /// <summary>Those of the submissions in it; those in force for what is recorded, and as long as nothing is submitted.</summary>
    public static async Task<IReadOnlyList<int>> OfAsync(AppDb db, TotalsFilter filter, CancellationToken ct)
    {
        if (!filter.IsOfficial) return CountingRules.InForce;
        var standing = Seats.Submissions(db, filter);
        var (first, last) = (DateRange.MonthOf(filter.Days.First), DateRange.MonthOf(filter.Days.Last));

        // The public reads no submission, and of approved ones this number alone.
        var submissions = db.Scope.ReadsTalks ? db.Submissions : db.Submissions.IgnoreQueryFilters([AccessFilters.Name]);
        submissions = submissions.Where(submission => standing.Contains(submission.Id) && submission.Month >= first && submission.Month <= last);
        if (filter.OwnerId is { } owner) submissions = submissions.Where(submission => submission.OwnerId == owner);
        if (filter.Among is { } among) submissions = submissions.Where(submission => among.Contains(submission.OwnerId));
        var versions = await submissions.Select(submission => submission.RulesVersion).Distinct().OrderBy(version => version).ToListAsync(ct);
        return versions.Count == 0 ? CountingRules.InForce : versions;
    }
}
