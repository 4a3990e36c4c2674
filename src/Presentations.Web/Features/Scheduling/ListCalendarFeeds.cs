using Microsoft.EntityFrameworkCore;
using Presentations.Data;

namespace Presentations.Web.Features.Scheduling;

/// <summary>A member's own calendar feeds.</summary>
public sealed class ListCalendarFeeds(AppDbFactory dbs) : IUseCase
{
    /// <param name="LastUsedOn">In UTC; null when no calendar program has read it yet.</param>
    public sealed record Row(int Id, string Name, bool IsBusyOnly, DateTime MadeAtUtc, DateOnly? LastUsedOn);

    public async Task<IReadOnlyList<Row>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return await db.CalendarFeeds.Where(feed => feed.MemberId == db.Scope.MemberId).OrderByDescending(feed => feed.Id)
            .Select(feed => new Row(feed.Id, feed.Name, feed.IsBusyOnly, feed.MadeAtUtc, feed.LastUsedOn)).ToListAsync(ct);
    }
}
