using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports.Rules;

namespace Presentations.Web.Features.Administration.Imports.Running;

/// <summary>Notices where a summary and counted talks tell of the same time and place: both would be shown.</summary>
internal sealed class SummaryOverlaps
{
    private readonly HashSet<int> told = [];
    private List<Known>? summaries;

    /// <summary>Of the rows that are about to be taken.</summary>
    public async Task<IReadOnlyList<Problem>> FindAsync(AppDb db, IReadOnlyList<ReadRow> rows, CancellationToken ct)
    {
        var found = new List<Problem>();
        foreach (var row in rows)
        {
            if (row.Summary is { } summary && await CountedAsync(db, row.OwnerId, summary, ct) is > 0 and var talks)
            {
                found.Add(new Problem(row.Line, "period", $"{summary.FirstDay:yyyy-MM-dd} to {summary.LastDay:yyyy-MM-dd}",
                    $"{talks:N0} counted talks of this owner lie in the same period and state; the summary stands beside them and is never added to them."));
            }
            if (row.Talk is { } talk && await SummaryAsync(db, row.OwnerId, talk, ct) is { } known && told.Add(known.Id))
            {
                found.Add(new Problem(row.Line, "date", $"{talk.Date:yyyy-MM-dd}",
                    $"A summary of {known.FirstDay:yyyy-MM-dd} to {known.LastDay:yyyy-MM-dd} tells of the same owner and state already ({known.Source}); it stands beside these talks and is never added to them."));
            }
        }
        return found;
    }

    private static Task<int> CountedAsync(AppDb db, int ownerId, SummaryFacts summary, CancellationToken ct)
    {
        var (first, last) = (summary.FirstDay.Year * 100 + summary.FirstDay.Month, summary.LastDay.Year * 100 + summary.LastDay.Month);
        return db.Presentations.CountAsync(talk => talk.OwnerId == ownerId && talk.Month >= first && talk.Month <= last && talk.Status == PresentationStatus.Delivered
            && talk.StateCode == summary.StateCode && talk.Kind == summary.Kind && talk.Date >= summary.FirstDay && talk.Date <= summary.LastDay, ct);
    }

    private async Task<Known?> SummaryAsync(AppDb db, int ownerId, Talk talk, CancellationToken ct)
    {
        summaries ??= await db.Summaries.AsNoTracking()
            .Select(summary => new Known(summary.Id, summary.OwnerId, summary.StateCode, summary.Kind, summary.FirstDay, summary.LastDay, summary.Source)).ToListAsync(ct);
        return summaries.Find(known => known.OwnerId == ownerId && known.StateCode == talk.Place.StateCode && known.Kind == talk.Session.Kind && known.FirstDay <= talk.Date && talk.Date <= known.LastDay);
    }

    private sealed record Known(int Id, int OwnerId, string StateCode, Kind Kind, DateOnly FirstDay, DateOnly LastDay, string Source);
}
