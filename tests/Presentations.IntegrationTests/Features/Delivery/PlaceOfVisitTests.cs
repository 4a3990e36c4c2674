using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Delivery;

namespace Presentations.IntegrationTests.Features.Delivery;

public class PlaceOfVisitTests
{
    private static readonly PlaceForm Sandpoint = new()
    {
        KnownAs = PlaceKnownAs.NewVenue, Name = "Kootenai Youth Center", Kind = VenueKind.CommunityPlace, Street = "1 Lake Street",
        City = "Coeur d'Alene", Zip = "83814-1234", StateCode = "id", CountyFips = "16055",
    };

    [DatabaseTheory]
    public async Task A_new_venue_joins_the_directory_with_the_visit(TestDatabase database)
    {
        var visit = await LogAsync(database, Sandpoint);

        await using var db = database.AsSystem();
        var venue = await db.Venues.SingleAsync(venue => venue.Id == visit.VenueId);
        Assert.Equal(("Kootenai Youth Center", "83814", "ID", "16055", "America/Los_Angeles"), (venue.Name, venue.Zip, venue.StateCode, venue.CountyFips, venue.Zone));
        Assert.Equal(venue.Place, visit.Place);
    }

    [DatabaseTheory]
    public async Task The_same_new_venue_logged_twice_is_one_venue(TestDatabase database)
    {
        var first = await LogAsync(database, Sandpoint);
        var second = await LogAsync(database, Sandpoint);

        Assert.Equal(first.VenueId, second.VenueId);
    }

    [DatabaseTheory]
    public async Task A_refused_visit_leaves_no_venue_behind(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = await database.VisitAsync(28);
        (form.Place, form.Sessions[0].Minutes) = (Sandpoint, "1");
        await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<LogVisit>().SubmitAsync(form));

        await using var db = database.AsSystem();
        Assert.False(await db.Venues.AnyAsync(venue => venue.Name == Sandpoint.Name));
    }

    [DatabaseTheory]
    public async Task A_talk_may_have_a_town_only(TestDatabase database)
    {
        var visit = await LogAsync(database, new PlaceForm { KnownAs = PlaceKnownAs.TownOrState, City = "Nampa", StateCode = "ID" });

        Assert.Equal(new Place(null, "Nampa", "ID", null, null, "America/Boise"), visit.Place);
        Assert.Equal((1, 28), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task A_talk_for_several_states_counts_in_the_national_figure_only(TestDatabase database)
    {
        var visit = await LogAsync(database, new PlaceForm { KnownAs = PlaceKnownAs.SeveralStates });

        Assert.Equal(UsState.SeveralStates, visit.StateCode);
        Assert.Equal((0, 0), await database.TotalAsync("ID"));
        Assert.Equal((1, 28), await database.TotalAsync(UsState.SeveralStates));
    }

    [DatabaseTheory]
    public async Task Agencies_that_the_directory_lacks_join_it_once(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        for (var visit = 0; visit < 2; visit++)
        {
            var form = await database.VisitAsync(28);
            form.LeadAgency = new AgencyForm(null, "Nampa Police Department");
            form.Partners = [new AgencyForm(null, "boise police department"), new AgencyForm(null, "Nampa  police department")];
            await ada.Get<LogVisit>().SubmitAsync(form, isMeant: true);
        }

        await using var db = database.AsSystem();
        var nampa = await db.Agencies.SingleAsync(agency => agency.Name == "Nampa Police Department");
        var boise = await db.Agencies.SingleAsync(agency => agency.SearchName == "boise police department");
        Assert.All(await db.Visits.Include(visit => visit.Partners).ToListAsync(), visit =>
            Assert.Equal((nampa.Id, boise.Id), (visit.LeadAgencyId, visit.Partners.Single().AgencyId)));
    }

    [DatabaseTheory]
    public async Task Every_gap_in_a_place_is_refused_with_a_sentence(TestDatabase database)
    {
        Assert.Equal("Choose the venue, or say another place.", await RefusalAsync(database, new PlaceForm()));
        Assert.Equal("That venue is no longer in the directory; choose another.", await RefusalAsync(database, new PlaceForm { VenueId = 999_999 }));
        Assert.Equal("The state is missing.", await RefusalAsync(database, new PlaceForm { KnownAs = PlaceKnownAs.TownOrState, City = "Nampa" }));
        Assert.Equal("“QQ” is not a state, DC or a territory.", await RefusalAsync(database, new PlaceForm { KnownAs = PlaceKnownAs.TownOrState, StateCode = "QQ" }));
        Assert.Equal("Salt Lake County is not a county of Idaho; choose the county again.",
            await RefusalAsync(database, new PlaceForm { KnownAs = PlaceKnownAs.TownOrState, StateCode = "ID", CountyFips = "49035" }));
        Assert.Equal("The venue's name is missing.", await RefusalAsync(database, new PlaceForm { KnownAs = PlaceKnownAs.NewVenue, StateCode = "ID" }));
        Assert.Equal("“8381” is not a ZIP code; it has five digits.",
            await RefusalAsync(database, new PlaceForm { KnownAs = PlaceKnownAs.NewVenue, Name = "Hall", StateCode = "ID", Zip = "8381" }));
        Assert.Equal("“00000” is the ZIP of no place; leave it empty when it is not known.",
            await RefusalAsync(database, new PlaceForm { KnownAs = PlaceKnownAs.NewVenue, Name = "Hall", StateCode = "ID", Zip = "00000" }));
    }

    private static async Task<Visit> LogAsync(TestDatabase database, PlaceForm place)
    {
        await using var ada = database.As(database.Ada);
        var form = await database.VisitAsync(28);
        form.Place = place;
        var id = (await ada.Get<LogVisit>().SubmitAsync(form, isMeant: true)).VisitId;
        await using var db = database.AsSystem();
        return await db.Visits.SingleAsync(visit => visit.Id == id);
    }

    private static async Task<string> RefusalAsync(TestDatabase database, PlaceForm place) =>
        (await Assert.ThrowsAsync<RuleViolation>(() => LogAsync(database, place))).Message;
}
