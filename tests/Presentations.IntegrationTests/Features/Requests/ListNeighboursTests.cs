using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.Web.Features.Requests;

namespace Presentations.IntegrationTests.Features.Requests;

public class ListNeighboursTests
{
    private static readonly Place Garfield = Talks.Boise with { VenueName = "Garfield Elementary School" };

    [DatabaseTheory]
    public async Task Schools_nearby_that_ask_for_the_same_weeks_are_told_in_words(TestDatabase database)
    {
        await database.PutOnMapAsync();
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        var (other, _) = await database.AskAsync("ID", Garfield);

        var around = await AroundAsync(database, id, database.Ben);

        Assert.Equal([other], around!.Nearby.Select(near => near.Id));
        Assert.Equal("Two schools within 12 miles asked for June: offer Monday, June 18, which suits all of them.", around.InWords);
    }

    [DatabaseTheory]
    public async Task The_day_that_is_named_is_one_on_which_a_presenter_is_free(TestDatabase database)
    {
        await database.PutOnMapAsync();
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.AskAsync("ID", Garfield);
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 8, minutes: 420), database.Ada);
        Assert.Equal("Two schools within 12 miles asked for June: offer Wednesday, June 20, which suits all of them.", (await AroundAsync(database, id, database.Ben))!.InWords);

        for (var day = 2; day < 5; day++) await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 8, minutes: 420, day: day), database.Ada);

        Assert.StartsWith("Two schools within 12 miles asked for June, but no presenter is free on Monday, June 18,", (await AroundAsync(database, id, database.Ben))!.InWords, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Another_request_of_the_same_school_is_a_possible_duplicate_and_no_neighbour(TestDatabase database)
    {
        await database.PutOnMapAsync();
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        var (twin, _) = await database.AskAsync("ID", Talks.Boise);

        var around = await AroundAsync(database, id, database.Ben);

        Assert.Equal([twin], around!.Duplicates.Select(duplicate => duplicate.Id));
        Assert.Null(around.InWords);
    }

    [DatabaseTheory]
    public async Task A_school_of_the_directory_is_not_another_place_that_only_bears_its_name(TestDatabase database)
    {
        await database.PutOnMapAsync();
        var (named, _) = await database.AskAsync("ID", Talks.Boise);
        var listed = await EnteredAsync(database);

        await using var ben = database.As(database.Ben);
        Assert.Equal([false, false], (await ben.Get<ListRequests>().FindAsync(new DeskFilter())).Rows.Select(row => row.MayBeDuplicate));
        foreach (var (one, other) in new[] { (named, listed), (listed, named) })
        {
            var around = (await ben.Get<ListNeighbours>().FindAsync(one))!;
            Assert.Empty(around.Duplicates);
            Assert.Equal([other], around.Nearby.Select(near => near.Id));
        }
    }

    [DatabaseTheory]
    public async Task Requests_of_another_desk_are_not_shown(TestDatabase database)
    {
        await database.PutOnMapAsync();
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.AskAsync("UT", Garfield);

        Assert.Empty((await AroundAsync(database, id, database.Ben))!.Nearby);
        Assert.Null(await AroundAsync(database, id, database.Cam));
    }

    [DatabaseTheory]
    public async Task Visits_ahead_stand_apart_from_earlier_ones_and_what_lies_within_the_days_asked_for_is_marked(TestDatabase database)
    {
        var earlier = await database.LogTypedAsync(20);
        var id = await EnteredAsync(database);
        var later = await BookedAsync(database, 60);
        var asked = await BookedAsync(database, 2);
        var calledOff = await BookedAsync(database, 3);
        await using (var db = database.AsSystem())
        {
            (await db.VisitAsync(calledOff)).Cancel(Side.School, "A fire drill.");
            await db.SaveChangesAsync();
        }

        var around = (await AroundAsync(database, id, database.Ben))!;

        Assert.Equal([(asked, true), (calledOff, false), (later, false)], around.Ahead.Select(visit => (visit.Id, visit.IsWithinAsked)));
        Assert.Equal([(earlier, false)], around.Earlier.Select(visit => (visit.Id, visit.IsWithinAsked)));
    }

    /// <summary>A visit to Lincoln Elementary, so many days after the first Monday asked for.</summary>
    private static async Task<int> BookedAsync(TestDatabase database, int day)
    {
        var venue = await database.VenueAsync(Typed.Lincoln);
        await using var db = database.AsSystem();
        var facts = new VisitFacts(Asked.Monday.AddDays(day), Talks.Boise) { VenueId = venue, LeadPresenterId = database.Ada };
        var visit = Visit.Book(database.Owner("ID"), Guid.NewGuid(), new BookingFacts(facts), [new PlannedSession(new TimeOnly(9, 0), 45)], database.Clock);
        db.Visits.Add(visit);
        await db.SaveChangesAsync();
        return visit.Id;
    }

    /// <summary>A request of Lincoln Elementary, from the directory.</summary>
    private static async Task<int> EnteredAsync(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        return (await ben.Get<EnterRequest>().SubmitAsync(Phoned.From(await database.VenueAsync(Typed.Lincoln)))).RequestId;
    }

    private static async Task<ListNeighbours.View?> AroundAsync(TestDatabase database, int id, int memberId)
    {
        await using var person = database.As(memberId);
        return await person.Get<ListNeighbours>().FindAsync(id);
    }
}
