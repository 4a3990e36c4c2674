using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.IntegrationTests.Databases;

/// <summary>Visits as tests need them.</summary>
internal static class Talks
{
    public static readonly DateOnly Day = new(2018, 3, 14);

    public static readonly Place Boise = new("Lincoln Elementary School", "Boise", "ID", "16001", "83702", "America/Boise");

    public static readonly Place SaltLake = new("Highland Park Elementary School", "Salt Lake City", "UT", "49035", "84106", "America/Denver");

    /// <summary>A visit with one session for every number; null is a session without a count.</summary>
    public static Visit Visit(int ownerId, Place place, TimeProvider clock, DateOnly? day = null, params int?[] people) => Domain.Scheduling.Visit.Log(
        ownerId, Guid.NewGuid(), new VisitFacts(day ?? Day, place), [.. people.Select(Session)], clock);

    public static SessionFacts Session(int? people) => new(
        Kind.Presentation, people is { } number ? Attendance.Of([new("6-8", number)], CountingBasis.Counted) : Attendance.NotKnown)
    {
        Start = new TimeOnly(9, 0), Minutes = 45, Format = Format.Classroom,
    };

    public static Task<int> LogAsync(this TestDatabase database, int memberId, string owner, Place place, params int?[] people) =>
        database.LogAsync(memberId, owner, place, Day, people);

    public static async Task<int> LogAsync(this TestDatabase database, int memberId, string owner, Place place, DateOnly day, params int?[] people)
    {
        await using var person = database.As(memberId);
        await using var db = await person.OpenAsync();
        var visit = Visit(database.Owner(owner), place, database.Clock, day, people);
        db.Visits.Add(visit);
        await db.SaveChangesAsync();
        return visit.Id;
    }

    public static Task<Visit> VisitAsync(this AppDb db, int id) => db.Visits
        .Include(visit => visit.Presentations).ThenInclude(talk => talk.Counts)
        .Include(visit => visit.Partners).Include(visit => visit.CoPresenters).AsSplitQuery()
        .SingleAsync(visit => visit.Id == id);
}
