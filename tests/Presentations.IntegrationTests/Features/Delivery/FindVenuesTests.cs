using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Delivery;

namespace Presentations.IntegrationTests.Features.Delivery;

public class FindVenuesTests
{
    [DatabaseTheory]
    public async Task Venues_are_found_by_the_beginnings_of_words_of_name_city_and_ZIP(TestDatabase database)
    {
        foreach (var typed in new[] { "lincoln", "LINC el", "boise", "8370", "elem boise 83702", "Lincoln,  Boise" })
            Assert.Equal([Typed.Lincoln], await NamesAsync(database, typed, "ID"));
        Assert.Empty(await NamesAsync(database, "incoln", "ID"));
    }

    [DatabaseTheory]
    public async Task Accents_and_punctuation_do_not_matter(TestDatabase database) =>
        Assert.Equal(["Lake City High School"], await NamesAsync(database, "coeur dalène", "ID"));

    [DatabaseTheory]
    public async Task Earlier_venues_come_first_then_the_own_state_then_names_that_begin_so(TestDatabase database)
    {
        await AddAsync(database, ("Park Lane School", "TX"), ("Central Park School", "ID"), ("Park Ridge School", "ID"), ("Old Park Hall", "UT"));
        await using var ada = database.As(database.Ada);
        var form = await database.VisitAsync(28);
        form.Place.VenueId = await database.VenueAsync("Old Park Hall");
        await ada.Get<LogVisit>().SubmitAsync(form);

        var found = await ada.Get<FindVenues>().ListAsync("park", database.Owner("ID"));

        Assert.Equal(["Old Park Hall", "Park Ridge School", "Central Park School", "Park Lane School", "Highland Park Elementary School"], found.Select(row => row.Name));
        Assert.Equal(Talks.Day, found[0].LastVisit);
        Assert.All(found.Skip(1), row => Assert.Null(row.LastVisit));
    }

    [DatabaseTheory]
    public async Task As_long_as_no_task_force_is_chosen_the_own_territory_of_the_person_comes_first_then_their_state(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            db.Venues.AddRange(
                new Venue(VenueKind.PublicSchool, new VenueFacts("Oak Alameda School", "AK", "America/Anchorage")),
                new Venue(VenueKind.PublicSchool, new VenueFacts("Oak Beverly School", "CA", "America/Los_Angeles") { CountyFips = "06037" }),
                new Venue(VenueKind.PublicSchool, new VenueFacts("Oak Clovis School", "CA", "America/Los_Angeles") { CountyFips = "06019" }));
            var fay = new Member("Fay", "fay@example.org");
            fay.Join(Role.Coordinator, database.Owner("CA-FRESNO"));
            db.Members.Add(fay);
            await db.SaveChangesAsync();
            await using var person = database.As(fay.Id);
            Assert.Equal(["Oak Clovis School", "Oak Beverly School", "Oak Alameda School"], (await person.Get<FindVenues>().ListAsync("oak", null)).Select(row => row.Name));
        }
        await using var ben = database.As(database.Ben);
        Assert.Equal("Oak Alameda School", (await ben.Get<FindVenues>().ListAsync("oak", null))[0].Name);
    }

    [DatabaseTheory]
    public async Task Whoever_belongs_to_no_task_force_finds_names_that_begin_so_first(TestDatabase database)
    {
        await AddAsync(database, ("Central Park School", "ID"), ("Park Lane School", "TX"));
        var gil = new Member("Gil", "gil@example.org");
        await using (var db = database.AsSystem())
        {
            db.Members.Add(gil);
            await db.SaveChangesAsync();
        }
        await using var person = database.As(gil.Id);

        Assert.Equal(["Park Lane School", "Central Park School", "Highland Park Elementary School"], (await person.Get<FindVenues>().ListAsync("park", null)).Select(row => row.Name));
    }

    [DatabaseTheory]
    public async Task Closed_venues_are_not_offered(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            db.Venues.Single(venue => venue.Name == Typed.Lincoln).Deactivate("Closed in 2017.");
            await db.SaveChangesAsync();
        }

        Assert.Empty(await NamesAsync(database, "lincoln", "ID"));
    }

    [DatabaseTheory]
    public async Task Another_task_forces_visits_are_not_told(TestDatabase database)
    {
        await database.LogTypedAsync(28);
        await using var cam = database.As(database.Cam);

        Assert.All(await cam.Get<FindVenues>().ListAsync("lincoln", database.Owner("ID")), row => Assert.Null(row.LastVisit));
        Assert.Empty((await cam.Get<RecallVenue>().FindAsync(await database.VenueAsync(Typed.Lincoln)))!.Earlier);
    }

    [DatabaseTheory]
    public async Task A_venue_recalls_its_last_three_visits_with_their_counts_and_says_when_there_are_more(TestDatabase database)
    {
        await database.LogTypedAsync(50, 60, null, 102);
        var venue = await database.VenueAsync(Typed.Lincoln);
        await using var ben = database.As(database.Ben);
        var first = (await ben.Get<RecallVenue>().FindAsync(venue))!;
        Assert.Equal((Talks.Day, 4, 1, 212), Assert.Single(first.Earlier) switch { var visit => (visit.Date, visit.Sessions, visit.WithoutCount, visit.People!.Value) });
        Assert.False(first.HasMore);

        foreach (var people in new[] { 1, 2, 3 })
        {
            var form = await database.VisitAsync(people);
            form.Date = Talks.Day.AddDays(people);
            await ben.Get<LogVisit>().SubmitAsync(form);
        }

        var then = (await ben.Get<RecallVenue>().FindAsync(venue))!;
        Assert.Equal([(Talks.Day.AddDays(3), 3), (Talks.Day.AddDays(2), 2), (Talks.Day.AddDays(1), 1)], then.Earlier.Select(visit => (visit.Date, visit.People!.Value)));
        Assert.True(then.HasMore);
    }

    [DatabaseTheory]
    public async Task Neither_a_later_visit_nor_the_one_that_is_typed_was_there_before(TestDatabase database)
    {
        var visit = await database.LogTypedAsync(28);
        var venue = await database.VenueAsync(Typed.Lincoln);
        await using var ada = database.As(database.Ada);
        var entry = (await ada.Get<CorrectVisit>().FindAsync(visit))!.Form.EntryId;

        Assert.Single((await ada.Get<RecallVenue>().FindAsync(venue, Talks.Day))!.Earlier);
        Assert.Empty((await ada.Get<RecallVenue>().FindAsync(venue, Talks.Day.AddDays(-1)))!.Earlier);
        Assert.Empty((await ada.Get<RecallVenue>().FindAsync(venue, Talks.Day, entry))!.Earlier);
    }

    [DatabaseTheory]
    public async Task A_new_venue_that_may_be_known_already_is_pointed_out(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var similar = ada.Get<FindSimilarVenues>();

        Assert.Equal([Typed.Lincoln], (await similar.ListAsync(new PlaceForm { Name = "Lincoln School", City = "Boise", StateCode = "ID" })).Select(row => row.Name));
        Assert.Empty(await similar.ListAsync(new PlaceForm { Name = "Washington School", City = "Boise", StateCode = "ID" }));
        Assert.Empty(await similar.ListAsync(new PlaceForm { Name = "Lincoln School", City = "Provo", StateCode = "UT" }));
    }

    private static async Task<IEnumerable<string>> NamesAsync(TestDatabase database, string typed, string owner)
    {
        await using var ada = database.As(database.Ada);
        return (await ada.Get<FindVenues>().ListAsync(typed, database.Owner(owner))).Select(row => row.Name);
    }

    private static async Task AddAsync(TestDatabase database, params (string Name, string State)[] venues)
    {
        await using var db = database.AsSystem();
        foreach (var (name, state) in venues) db.Venues.Add(new Venue(VenueKind.PublicSchool, new VenueFacts(name, state, "America/Boise")));
        await db.SaveChangesAsync();
    }
}
