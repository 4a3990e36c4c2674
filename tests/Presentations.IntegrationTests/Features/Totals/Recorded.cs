using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Features.Totals;

/// <summary>Talks of many sorts around the ends of months, in two states and the line for several.</summary>
internal static class Recorded
{
    private static readonly Place SeveralStates = new(null, null, UsState.SeveralStates, null, null, "America/New_York");
    private static readonly Place SomewhereInUtah = new(null, null, "UT", null, null, "America/Denver");

    public static readonly DateOnly[] Days =
        [new(2018, 2, 27), new(2018, 2, 28), new(2018, 3, 1), new(2018, 3, 14), new(2018, 3, 31), new(2018, 4, 1), new(2018, 4, 30), new(2018, 5, 2)];

    public static async Task LogManyAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var (boise, ada) = (db.Agencies.Single(agency => agency.Name.StartsWith("Boise")).Id, db.Agencies.Single(agency => agency.Name.StartsWith("Ada")).Id);
        foreach (var (i, day) in Days.Index())
        {
            db.Visits.Add(Visit(database, "ID", Talks.Boise, day, boise, [ada], Talks.Session(20 + i), Talks.Session(null), Online(i)));
            db.Visits.Add(Visit(database, "UT", i % 2 == 0 ? Talks.SaltLake : SomewhereInUtah, day, null, [], Talks.Session(30 + i) with { IsRepeatAudience = i % 3 == 0 }));
            db.Visits.Add(Visit(database, "ID", Talks.SaltLake, day, ada, [], Talks.Session(40 + i) with { Kind = Kind.Training }));
        }
        db.Visits.Add(Visit(database, "UT-DESK", SomewhereInUtah, Days[3], null, [], Talks.Session(7)));
        db.Visits.Add(Visit(database, "ID", SeveralStates, Days[3], boise, [], Talks.Session(500)));
        await db.SaveChangesAsync();
        var spoiled = await db.VisitAsync(db.Visits.Min(visit => visit.Id));
        spoiled.Presentations[0].Void("logged twice");
        await db.SaveChangesAsync();
    }

    public static async Task SummarizeAsync(TestDatabase database, string owner, string state, DateOnly first, DateOnly last, int? presentations, int? contacts, Qualifier qualifier)
    {
        await using var db = database.AsSystem();
        db.Summaries.Add(new Summary(database.Owner(owner), Guid.NewGuid(), new SummaryFacts(state, first, last, "annual report")
        {
            Presentations = presentations, Contacts = contacts, Qualifier = qualifier,
        }, database.Clock));
        await db.SaveChangesAsync();
    }

    private static SessionFacts Online(int i) => Talks.Session(null) with
    {
        Attendance = Attendance.Of([new("9-12", 10 + i), new("parents", 5), new(Audience.Unspecified, 3)], CountingBasis.Estimate),
        Format = Format.Online,
        Topics = i % 2 == 0 ? ["gaming", "sextortion"] : ["gaming"],
    };

    private static Visit Visit(TestDatabase database, string owner, Place place, DateOnly day, int? agency, int[] partners, params SessionFacts[] sessions) =>
        Domain.Scheduling.Visit.Log(database.Owner(owner), Guid.NewGuid(), new VisitFacts(day, place) { LeadAgencyId = agency, PartnerAgencyIds = partners }, sessions, database.Clock);
}
