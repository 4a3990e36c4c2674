using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.BrowserTests;

/// <summary>Visits of months that nobody has submitted.</summary>
internal static class OldVisits
{
    /// <summary>One session in Boise of which nobody has said how many came.</summary>
    public static async Task<int> WithoutCountAsync(this Site site, DateOnly day)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var owner = await db.Owners.Where(row => row.Code == "ID").Select(row => row.Id).SingleAsync();
        var facts = new VisitFacts(day, new Place("Old Fort Library", "Boise", "ID", "16001", "83702", "America/Boise"));
        var visit = Visit.Log(owner, Guid.NewGuid(), facts, [new SessionFacts(Kind.Presentation, Attendance.NotKnown)], TimeProvider.System);
        db.Visits.Add(visit);
        await db.SaveChangesAsync();
        return visit.Id;
    }

    /// <summary>Somebody else writes something into a visit.</summary>
    public static async Task NoteAsync(this Site site, int visitId, string notes)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var visit = await db.Visits.SingleAsync(row => row.Id == visitId);
        db.Entry(visit).Property(row => row.Notes).CurrentValue = notes;
        await db.SaveChangesAsync();
    }
}
