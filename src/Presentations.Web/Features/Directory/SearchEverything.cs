using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Directory;

/// <summary>Finds venues, requests, visits and people that a person may see.</summary>
public sealed class SearchEverything(AppDbFactory dbs) : IUseCase
{
    private const int Most = 10;

    public sealed record View(IReadOnlyList<Venue> Venues, IReadOnlyList<Request> Requests, IReadOnlyList<Visit> Visits, IReadOnlyList<Person> People)
    {
        public bool IsEmpty => Venues.Count + Requests.Count + Visits.Count + People.Count == 0;
    }

    public sealed record Venue(int Id, string Name, string? City, string StateCode, string? Zip, bool IsActive);

    public sealed record Request(int Id, string? School, string? City, string StateCode, RequestStatus Status, DateTime AskedAtUtc, string Zone);

    /// <param name="People">Null when no session has a count.</param>
    public sealed record Visit(int Id, DateOnly Date, string? Venue, string? City, string StateCode, string OwnerCode, VisitStage Stage, int Sessions, int? People);

    public sealed record Person(int Id, string Name, string Owners);

    public async Task<View> FindAsync(string? text, CancellationToken ct = default)
    {
        var typed = SearchText.Of(text);
        if (typed.Length < 2) return new View([], [], [], []);
        await using var db = await dbs.OpenAsync(ct);
        return new View(await VenuesAsync(db, typed, ct), await RequestsAsync(db, typed, ct), await VisitsAsync(db, typed, ct), await PeopleAsync(db, typed, ct));
    }

    private static async Task<IReadOnlyList<Venue>> VenuesAsync(AppDb db, string typed, CancellationToken ct)
    {
        if (db.Scope.MemberId is null) return [];
        var states = await db.Owners.Where(owner => db.Scope.ReadableOwners.Contains(owner.Id)).Select(owner => owner.StateCode).Distinct().ToListAsync(ct);
        return await db.Venues.Where(venue => venue.MergedIntoId == null).Matching(typed)
            .OrderByDescending(venue => states.Contains(venue.StateCode)).ThenByDescending(venue => venue.SearchName.StartsWith(" " + typed)).ThenBy(venue => venue.SearchName)
            .Take(Most)
            .Select(venue => new Venue(venue.Id, venue.Name, venue.City, venue.StateCode, venue.Zip, venue.IsActive))
            .ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<Request>> RequestsAsync(AppDb db, string typed, CancellationToken ct) => await db.Requests.Matching(typed)
        .Where(request => request.Status != RequestStatus.Unconfirmed).OrderByDescending(request => request.Id).Take(Most)
        .Select(request => new Request(request.Id, request.VenueName, request.City, request.StateCode, request.Status, request.AskedAtUtc, request.Zone))
        .ToListAsync(ct);

    private static async Task<IReadOnlyList<Visit>> VisitsAsync(AppDb db, string typed, CancellationToken ct)
    {
        var rows = await db.Visits.Matching(typed).OrderByDescending(visit => visit.Date).ThenByDescending(visit => visit.Id).Take(Most)
            .Select(visit => new
            {
                visit.Id, visit.Date, visit.VenueName, visit.City, visit.StateCode, visit.Stage,
                Owner = db.Owners.Where(owner => owner.Id == visit.OwnerId).Select(owner => owner.Code).First(),
                Counts = visit.Presentations.Where(talk => talk.Status == PresentationStatus.Delivered).Select(talk => talk.Contacts).ToList(),
            })
            .ToListAsync(ct);
        return rows.ConvertAll(row => new Visit(row.Id, row.Date, row.VenueName, row.City, row.StateCode, row.Owner, row.Stage, row.Counts.Count, row.Counts.SumOfKnown()));
    }

    private static async Task<IReadOnlyList<Person>> PeopleAsync(AppDb db, string typed, CancellationToken ct)
    {
        var people = await db.Colleagues().Where(member => member.IsActive)
            .Select(member => new { member.Id, member.Name, Owners = member.Memberships.Join(db.Owners, held => held.OwnerId, owner => owner.Id, (_, owner) => owner.Code).ToList() })
            .ToListAsync(ct);
        var words = typed.Split(' ');
        return [.. people.Where(person => Array.TrueForAll(words, word => $" {SearchText.Of(person.Name)}".Contains($" {word}", StringComparison.Ordinal)))
            .OrderBy(person => person.Name, StringComparer.Ordinal).Take(Most).Select(person => new Person(person.Id, person.Name, string.Join(", ", person.Owners)))];
    }
}
