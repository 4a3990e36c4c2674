using Microsoft.Data.Sqlite;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Benchmarks.Databases;

/// <summary>Ten years of visits, day by day: more in school months and on weekdays, a few more every year.</summary>
internal sealed class GeneratedTalks(SqliteConnection connection, GeneratedDirectory directory, Random random)
{
    public static readonly DateOnly FirstDay = new(2016, 1, 1);
    public static readonly DateOnly LastDay = new(2025, 12, 31);

    private static readonly double[] Months = [1.0, 1.1, 1.3, 1.3, 1.1, 0.3, 0.2, 0.5, 1.2, 1.3, 1.1, 0.6];
    private static readonly double[] Weekdays = [0.1, 1, 1, 1, 1, 1, 0.2];
    private const string ZoneOfSeveralStates = "America/New_York";

    public void Fill(int presentations)
    {
        using var visits = new TableInsert(connection, "Visits",
            "Id", "OwnerId", "EntryId", "Version", "VenueId", "Date", "VenueName", "City", "StateCode", "CountyFips", "Zip", "Zone", "LeadPresenterId", "LeadAgencyId", "LoggedById", "LoggedAtUtc", "IsDemo", "SearchName",
            "Stage", "TravelBefore", "TravelAfter", "CalendarSequence");
        using var sessions = new GeneratedSessions(connection, directory, random);
        using var history = new TableInsert(connection, "History", "AtUtc", "MemberId", "Subject", "SubjectId", "OwnerId", "Action");
        using var partners = new TableInsert(connection, "VisitPartner", "VisitId", "AgencyId", "OwnerId");
        var days = Days(presentations);
        for (var visitId = 1; sessions.Count < presentations; visitId++)
        {
            var day = days.Dequeue(sessions.Count);
            var place = Place();
            var agency = Pick(directory.Agencies[place.State], skew: 3);
            var member = Pick(directory.Members[place.OwnerId], skew: 1.5);
            var loggedAt = day.AddDays(random.Next(12)).ToDateTime(new TimeOnly(random.Next(24), random.Next(60)), DateTimeKind.Utc);
            visits.Add(visitId, place.OwnerId, NewId(), 1, place.VenueId, day, place.Name, place.City, place.State, place.County, place.Zip, place.Zone, member, agency, member, loggedAt, false,
                SearchText.Words(place.Name, place.City, place.Zip), nameof(VisitStage.Delivered), 0, 0, 0);
            if (random.Next(10) == 0 && Pick(directory.Agencies[place.State], skew: 1) is { } partner && partner != agency) partners.Add(visitId, partner, place.OwnerId);
            history.Add(loggedAt, member, "Visit", visitId, place.OwnerId, "Created");
            sessions.Add(new(visitId, place.OwnerId, day, place.State, place.County, place.Zone, agency), presentations);
        }
    }

    private sealed record Where(int? VenueId, string? Name, string? City, string State, string? County, string? Zip, string Zone, int OwnerId);

    /// <summary>Some venues are visited again and again; a few visits name only their state, and some are for several states at once.</summary>
    private Where Place()
    {
        var venue = directory.Venues[(int)(directory.Venues.Count * Math.Pow(random.NextDouble(), 2))];
        return random.Next(1_000) switch
        {
            < 30 => new(null, null, null, venue.State, null, null, venue.Zone, venue.OwnerId),
            < 33 => new(null, null, null, UsState.SeveralStates, null, null, ZoneOfSeveralStates, venue.OwnerId),
            _ => new(venue.Id, venue.Name, venue.City, venue.State, venue.County, venue.Zip, venue.Zone, venue.OwnerId),
        };
    }

    /// <param name="skew">1 takes all of a list equally often; above it, the first more often than the last.</param>
    private int? Pick(IEnumerable<int> ids, double skew)
    {
        var list = ids as IReadOnlyList<int> ?? [.. ids];
        return list.Count == 0 ? null : list[(int)(list.Count * Math.Pow(random.NextDouble(), skew))];
    }

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static DayByDay Days(int presentations) => new(presentations, FirstDay, LastDay, day =>
        Months[day.Month - 1] * Weekdays[(int)day.DayOfWeek] * Math.Pow(1.06, day.Year - FirstDay.Year));

    /// <summary>Spreads a number of talks over days by their weight.</summary>
    private sealed class DayByDay
    {
        private readonly List<(DateOnly Day, double Until)> days = [];
        private int at;

        public DayByDay(int presentations, DateOnly first, DateOnly last, Func<DateOnly, double> weight)
        {
            var sum = 0.0;
            for (var day = first; day <= last; day = day.AddDays(1)) days.Add((day, sum += weight(day)));
            days = days.ConvertAll(day => (day.Day, day.Until / sum * presentations));
        }

        public DateOnly Dequeue(int made)
        {
            while (at < days.Count - 1 && days[at].Until <= made) at++;
            return days[at].Day;
        }
    }
}
