using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Reads the summaries of submissions; each was submitted with the month in which it ends, or with a later one.</summary>
internal static class SubmittedSums
{
    /// <param name="months">How months stand, from the question's first on: what came late is told by a later one.</param>
    public static async Task<List<Summarized>> OfAsync(AppDb db, CubeView cube, Func<Task<IEnumerable<MonthStanding>>> months, TotalsFilter filter, CancellationToken ct)
    {
        var (first, last) = (filter.Days.First, filter.Days.Last);
        var summaries = db.SubmittedSummaries.AsNoTracking().Where(summary => summary.FirstDay >= first && summary.LastDay <= last);
        if (filter.OwnerId is { } owner) summaries = summaries.Where(summary => summary.OwnerId == owner);
        if (filter.Among is { } among) summaries = summaries.Where(summary => among.Contains(summary.OwnerId));
        if (filter.StateCode is { } state) summaries = summaries.Where(summary => summary.StateCode == state);
        if (filter.Kind is { } kind) summaries = summaries.Where(summary => summary.Kind == kind);
        var found = await summaries.OrderBy(summary => summary.FirstDay).ThenBy(summary => summary.SummaryId).ToListAsync(ct);
        if (found.Count == 0) return [];

        // There are few summaries, and many months: which of them count is looked up of those that were found.
        var held = (await months()).Where(month => month.Holds(filter)).Select(month => month.SubmissionId!.Value).ToHashSet();
        return [.. found.Where(summary => held.Contains(summary.SubmissionId)).Select(summary => Line(summary, cube, filter)).Where(line => filter.Audience is null || line.Audiences.Count > 0)];
    }

    private static Summarized Line(SubmittedSummary summary, CubeView cube, TotalsFilter filter)
    {
        var (audience, days) = (filter.Audience, new DateRange(summary.FirstDay, summary.LastDay));
        var people = CountsText.Read(summary.Counts).Where(count => audience is null || count.Audience == audience).ToDictionary(count => count.Audience, count => count.People);
        return new Summarized(
            summary.OwnerId, summary.StateCode, summary.CountyFips, summary.Kind, days,
            audience is null ? summary.Presentations : null, audience is null ? summary.Contacts : people.Values.Sum(), people,
            summary.Qualifier, summary.Source,
            SummarySums.Overlaps(cube, new TotalsFilter(days) { OwnerId = summary.OwnerId, StateCode = summary.StateCode, Kind = summary.Kind, Status = filter.Status }));
    }
}
