using System.Text;
using Presentations.Web.Features.Scheduling;

namespace Presentations.Web.Public;

/// <summary>Calendar programs have no account; the secret in the address is what opens a member's feed.</summary>
internal static class CalendarFeeds
{
    public static async Task<IResult> FileAsync(string token, ReadCalendarFeed read, HttpResponse response, CancellationToken ct)
    {
        if (await read.FindAsync(token, ct) is not { } file) return TypedResults.NotFound();
        response.Headers.CacheControl = "private, max-age=300";
        return TypedResults.Text(file, "text/calendar", Encoding.UTF8);
    }
}
