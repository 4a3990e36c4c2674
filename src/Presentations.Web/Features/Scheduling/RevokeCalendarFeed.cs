using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;

namespace Presentations.Web.Features.Scheduling;

/// <summary>A member ends a calendar feed: from that moment its address answers as if it had never been.</summary>
public sealed class RevokeCalendarFeed(AppDbFactory dbs) : IUseCase
{
    public async Task SubmitAsync(int feedId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var feed = await db.CalendarFeeds.SingleOrDefaultAsync(feed => feed.Id == feedId && feed.MemberId == db.Scope.MemberId, ct);
        Rule.Require(feed is not null, "You have no such calendar feed.");
        db.CalendarFeeds.Remove(feed);
        await db.SaveChangesAsync(ct);
    }
}
