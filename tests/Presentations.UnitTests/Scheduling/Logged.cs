using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.UnitTests.Scheduling;

/// <summary>Visits to try the rules on.</summary>
internal static class Logged
{
    public static readonly Place Boise = new("Borah High School", "Boise", "ID", "16001", "83709", "America/Boise");

    public static readonly DateOnly Today = new(2018, 3, 14);

    public static SessionFacts Session(int people = 28) => new(Kind.Presentation, Attendance.Of([new(Audience.Unspecified, people)], CountingBasis.Counted));

    public static Visit Visit(params SessionFacts[] sessions) => Visit(new VisitFacts(Today, Boise), sessions);

    public static Visit Visit(VisitFacts facts, params SessionFacts[] sessions) =>
        Domain.Scheduling.Visit.Log(1, Guid.NewGuid(), facts, sessions.Length == 0 ? [Session()] : sessions, FixedClock.Default, loggedById: 7);
}
