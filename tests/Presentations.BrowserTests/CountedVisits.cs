using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Presentations.Data;
using Presentations.Domain.Totals;

namespace Presentations.BrowserTests;

/// <summary>The day of a visit comes and goes, and what is counted in its state.</summary>
internal static class CountedVisits
{
    /// <summary>Sets a visit to the day before yesterday.</summary>
    public static async Task PassAsync(this Site site, int id)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var visit = await db.Visits.Include(visit => visit.Presentations).SingleAsync(visit => visit.Id == id);
        var past = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-2);
        var days = TimeSpan.FromDays(visit.Date.DayNumber - past.DayNumber);
        db.Entry(visit).Property(row => row.Date).CurrentValue = past;
        db.Entry(visit).Property(row => row.StartsAtUtc).CurrentValue -= days;
        db.Entry(visit).Property(row => row.EndsAtUtc).CurrentValue -= days;
        foreach (var talk in visit.Presentations)
        {
            db.Entry(talk).Property(row => row.Date).CurrentValue = past;
            db.Entry(talk).Property(row => row.StartsAtUtc).CurrentValue -= days;
        }
        await db.SaveChangesAsync();
    }

    public static async Task<int> BookedByAsync(this Site site, string presenter)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var member = await db.Members.Where(member => member.Email == presenter).Select(member => member.Id).SingleAsync();
        return await db.Visits.Where(visit => visit.LeadPresenterId == member).Select(visit => visit.Id).SingleAsync();
    }

    public static async Task<(int Presentations, long Contacts)> CountedAsync(this Site site, string state)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var rows = await db.StateTotals.Where(total => total.Part == TotalPart.Recorded && total.StateCode == state && total.Audience == Total.Everyone).ToListAsync();
        return (rows.Sum(row => row.Presentations), rows.Sum(row => row.Contacts));
    }
}
