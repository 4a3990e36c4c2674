using Presentations.Domain.Directory;

namespace Presentations.Web.Demo;

/// <summary>Plans the spring of one task force.</summary>
internal sealed class DemoOwner
{
    public const int Speakers = 3;
    public const int Agencies = 3;
    private const int ReturnsOneIn = 30;

    private static readonly (string Code, string City, string State, string Zone)[] desks =
    [
        ("TX-DESK", "Amarillo", "TX", "America/Chicago"), ("VA-DESK", "Roanoke", "VA", "America/New_York"),
        ("PR-DESK", "Ponce", "PR", "America/Puerto_Rico"), ("GU-DESK", "Dededo", "GU", "Pacific/Guam"),
    ];

    private readonly List<DemoSchool> schools;
    private readonly Random random;
    private readonly DemoSessions sessions;

    public DemoOwner(List<DemoSchool> schools, Random random)
    {
        (this.schools, this.random) = ([.. schools], random);
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(this.schools));
        sessions = new DemoSessions(random);
    }

    private string Code => schools[0].OwnerCode;

    /// <summary>Visits with as many presentations as the quota says, and what task forces do beside them.</summary>
    public IEnumerable<PlannedVisit> Visits(int quota)
    {
        if (Code is "CA-LA" or "VA-NOVADC")
        {
            quota--;
            yield return With(Visit(elsewhere: SeveralStates), [sessions.Webinar()]);
        }
        for (var place = 0; quota > 0; place++)
        {
            var again = place > 4 && random.Next(ReturnsOneIn) == 0;
            var school = schools[again ? random.Next(place) % schools.Count : place % schools.Count];
            var talks = sessions.AtSchool(school, again).Take(quota).ToList();
            quota -= talks.Count;
            yield return With(Visit(school), talks);
        }
        foreach (var school in schools.Take(random.Next(1, 4))) yield return With(Visit(school), [sessions.StaffTraining()]);
        if (random.Next(2) == 0) yield return With(Visit(schools[^1]), [sessions.ProfessionalTraining()]);
        yield return With(Visit(schools[^1], onSaturday: true), [sessions.Booth()]);
        if (random.Next(6) == 0) yield return With(Visit(schools[0]), [Voided()]);
    }

    /// <summary>What belongs to a state but to none of its task forces: a booth and a training at each desk, no presentations.</summary>
    public static IEnumerable<PlannedVisit> OfDesks(Random random)
    {
        var sessions = new DemoSessions(random);
        foreach (var (code, city, state, zone) in desks)
        {
            var place = new Place(null, city, state, null, null, zone);
            yield return With(Visit(random, code, null, place, onSaturday: true), [sessions.Booth()]);
            yield return With(Visit(random, code, null, place, onSaturday: false), [sessions.ProfessionalTraining()]);
        }
    }

    private static Place SeveralStates => new(null, null, UsState.SeveralStates, null, null, "America/New_York");

    private PlannedSession Voided()
    {
        var day = sessions.AtSchool(schools[0], again: false)[0];
        return new PlannedSession
        {
            Kind = day.Kind, Format = day.Format, Start = day.Start, Minutes = day.Minutes, Basis = day.Basis, Topics = day.Topics, Counts = day.Counts,
            VoidedBecause = DemoWords.VoidReasons[random.Next(DemoWords.VoidReasons.Count)],
        };
    }

    private PlannedVisit Visit(DemoSchool? school = null, Place? elsewhere = null, bool onSaturday = false) => Visit(random, Code, school, elsewhere, onSaturday);

    private static PlannedVisit Visit(Random random, string code, DemoSchool? school, Place? elsewhere, bool onSaturday)
    {
        var id = new byte[16];
        random.NextBytes(id);
        var agency = Math.Max(0, random.Next(-3, Agencies));
        return new PlannedVisit
        {
            OwnerCode = code,
            EntryId = new Guid(id),
            Date = Day(random, onSaturday),
            School = school,
            Elsewhere = elsewhere,
            Lead = random.Next(Speakers),
            Agency = agency,
            Partner = random.Next(5) == 0 ? (agency + 1) % Agencies : null,
            Notes = random.Next(12) == 0 ? DemoWords.Notes[random.Next(DemoWords.Notes.Count)] : null,
            LoggedAfter = random.Next(10) == 0 ? random.Next(10, 40) : random.Next(4),
        };
    }

    private static PlannedVisit With(PlannedVisit visit, List<PlannedSession> sessions)
    {
        visit.Sessions.AddRange(sessions);
        return visit;
    }

    /// <summary>A school day, or a Saturday; April, the busiest month, comes up more often.</summary>
    private static DateOnly Day(Random random, bool onSaturday)
    {
        var span = DemoPlan.Days.Last.DayNumber - DemoPlan.Days.First.DayNumber + 1;
        while (true)
        {
            var day = DemoPlan.Days.First.AddDays(random.Next(span));
            var fits = onSaturday ? day.DayOfWeek is DayOfWeek.Saturday : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            if (fits && (day.Month == 4 || random.Next(3) > 0)) return day;
        }
    }
}
