using Microsoft.EntityFrameworkCore;
using Presentations.Benchmarks.Hosts;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Benchmarks.Databases;

/// <summary>A busy desk in the busiest task force: two hundred presenters, two thousand requests that wait, and a month of a thousand visits.</summary>
internal static class GeneratedDesk
{
    public const int Presenters = 200;
    public const int Waiting = 2_000;
    public const int Visits = 1_000;

    private const int AtOnce = 200;

    private static readonly string[] Topics = ["gaming", "sextortion", "cyberbullying"];

    /// <summary>The first day of the month in which the visits lie, the one after next.</summary>
    public static DateOnly Month
    {
        get
        {
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddMonths(2);
            return new DateOnly(today.Year, today.Month, 1);
        }
    }

    /// <summary>Adds what an earlier run has not.</summary>
    public static async Task EnsureAsync(Product product, People people)
    {
        await using var db = product.Database.Open(AccessScope.System);
        var members = await PresentersAsync(db, people);
        var random = new Random(61);
        for (var waiting = await db.Requests.CountAsync(); waiting < Waiting; waiting += AtOnce)
        {
            for (var place = 0; place < AtOnce; place++) db.Requests.Add(Request(people, random));
            await SaveAsync(db);
        }
        for (var booked = await db.Visits.CountAsync(visit => visit.Stage == VisitStage.Planned && visit.LeadPresenterId != null); booked < Visits; booked += AtOnce)
        {
            for (var place = booked; place < booked + AtOnce; place++) db.Visits.Add(Visit(people, members[place % members.Count], place / members.Count));
            await SaveAsync(db);
        }
    }

    private static async Task<List<int>> PresentersAsync(AppDb db, People people)
    {
        var known = await db.PresenterProfiles.Where(profile => profile.OwnerId == people.OwnerId).OrderBy(profile => profile.MemberId).Select(profile => profile.MemberId).ToListAsync();
        var (zone, home) = (people.Venues[0].Zone, GeoPoint.Of(people.Venues[0].Latitude, people.Venues[0].Longitude) ?? new GeoPoint(36.7, -119.8));
        while (known.Count < Presenters)
        {
            var member = new Member($"Presenter {known.Count}", $"presenter-{known.Count}@example.org");
            member.Join(Role.Presenter, people.OwnerId);
            db.Members.Add(member);
            await db.SaveChangesAsync();
            var profile = PresenterProfile.Usual(people.OwnerId, member.Id, zone);
            profile.Travel(null, new GeoPoint(home.Latitude + known.Count % 20 * 0.03, home.Longitude + known.Count / 20 * 0.03), 35, 15);
            profile.Limit(10, 50);
            db.PresenterProfiles.Add(profile);
            await SaveAsync(db);
            known.Add(member.Id);
        }
        return known;
    }

    private static PresentationRequest Request(People people, Random random)
    {
        var venue = people.Venues[random.Next(people.Venues.Count)];
        var first = Month.AddDays(random.Next(28));
        var request = PresentationRequest.Ask(
            people.OwnerId, Guid.NewGuid(),
            new RequestFacts(venue.Place, [new WindowFacts(first, first.AddDays(4), new TimeOnly(8, 0), new TimeOnly(15, 0)), new WindowFacts(first.AddDays(7), first.AddDays(11), new TimeOnly(8, 0), new TimeOnly(12, 0))])
            {
                VenueId = venue.Id, Audiences = new Dictionary<string, int?> { ["6-8"] = 30 + random.Next(200) }, IsForPupils = true, StaffStays = true,
                Topics = [Topics[random.Next(Topics.Length)]], Sessions = 1 + random.Next(4),
            },
            new Requester("A teacher", "teacher@school.example"), new PrivateLink(SecretToken.New(), ""), SecretToken.New(), TimeProvider.System);
        request.Confirm(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(random.Next(1, 6)), TimeProvider.System);
        return request;
    }

    private static Visit Visit(People people, int presenter, int day)
    {
        var venue = people.Venues[presenter % people.Venues.Count];
        return Domain.Scheduling.Visit.Book(
            people.OwnerId, Guid.NewGuid(), new BookingFacts(new VisitFacts(Month.AddDays(day * 5 + presenter % 5), venue.Place) { VenueId = venue.Id, LeadPresenterId = presenter }),
            [new PlannedSession(new TimeOnly(9, 0), 45), new PlannedSession(new TimeOnly(10, 0), 45)], TimeProvider.System);
    }

    private static async Task SaveAsync(AppDb db)
    {
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
