using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Delivery;

/// <summary>A visit seems to be told a second time, or to hold a slip: it is saved once the person says that it is meant.</summary>
public sealed class DoubtfulVisit(string sentence, IReadOnlyList<DoubtfulVisit.Row> there) : RuleViolation(sentence)
{
    /// <param name="People">Null when no session has a count.</param>
    public sealed record Row(int Id, string Where, string? Presenter, int Sessions, int WithoutCount, int? People);

    /// <summary>The visits that may be the same.</summary>
    public IReadOnlyList<Row> There => there;

    public string Answer => there.Count > 0 ? "It is another visit: save it" : "The times are right: save it";
}

/// <summary>Asks of a visit that is about to be saved whether it is meant.</summary>
internal static class VisitDoubts
{
    /// <exception cref="DoubtfulVisit">The person is to look again.</exception>
    public static async Task RequireMeantAsync(this AppDb db, Visit visit, CancellationToken ct)
    {
        var thatDay = db.Visits.AsNoTracking().Include(other => other.Presentations).Where(other => other.Date == visit.Date && other.Stage == VisitStage.Delivered);
        var told = new List<Visit>(); // asked for apart, both are in an index; together, every visit of the owner would be looked through
        if (visit.VenueId is { } venue) told.AddRange(await thatDay.Where(other => other.VenueId == venue).ToListAsync(ct));
        if (visit.LeadPresenterId is { } presenter) told.AddRange(await thatDay.Where(other => other.LeadPresenterId == presenter).ToListAsync(ct));
        if (told.Where(visit.MayRepeat).DistinctBy(other => other.Id).OrderBy(other => other.Id).ToList() is { Count: > 0 } same)
            throw new DoubtfulVisit("A visit at that time is logged already. Is it this one? Then leave it: it would count twice.", await RowsAsync(db, same, ct));
        if (visit.AtOnce is ({ } earlier, { } later))
            throw new DoubtfulVisit(
                $"The session at {later.Start:HH:mm} begins before the one at {earlier.Start:HH:mm} is over, and only one presenter is named. Correct the times, or name who else spoke.", []);
    }

    private static async Task<IReadOnlyList<DoubtfulVisit.Row>> RowsAsync(AppDb db, List<Visit> visits, CancellationToken ct)
    {
        var ids = visits.ConvertAll(visit => visit.LeadPresenterId);
        var names = await db.Members.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        return visits.ConvertAll(visit =>
        {
            var people = visit.Presentations.Where(talk => talk.Status is PresentationStatus.Delivered).Select(talk => talk.Contacts).ToList();
            return new DoubtfulVisit.Row(visit.Id, visit.VenueName ?? visit.City ?? visit.StateCode,
                visit.LeadPresenterId is { } member ? names.GetValueOrDefault(member) : visit.LeadPresenterName,
                people.Count, people.Count(count => count is null), people.SumOfKnown());
        });
    }
}
