using Microsoft.EntityFrameworkCore;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.IntegrationTests.Features.Scheduling;
using Presentations.Web.Features.Directory;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Features.Directory;

public class MoveVenueTests
{
    [DatabaseTheory]
    public async Task Visits_ahead_follow_a_venue_that_moves_whosever_they_are(TestDatabase database)
    {
        var (mine, theirs) = await TwoVisitsAsync(database);

        Assert.Equal(2, await MoveAsync(database, database.Ben));

        foreach (var id in new[] { mine, theirs })
        {
            var visit = await database.AheadAsync(id);
            Assert.Equal(("Coeur d'Alene", "16055", "America/Los_Angeles", new TimeOnly(9, 0)), (visit.City, visit.CountyFips, visit.Zone, visit.Slot!.Value.Start));
            Assert.Equal(new DateTime(2018, 6, 18, 16, 0, 0, DateTimeKind.Utc), visit.StartsAtUtc);
        }
        Assert.Equal(["ada@example.org", "cam@example.org"], (await database.MailsAsync(MailKind.VisitChanged)).Select(mail => mail.To).Order());
        await using var db = database.AsSystem();
        Assert.Equal(new DateTime(2018, 6, 18, 16, 0, 0, DateTimeKind.Utc), await db.PresenterHolds.Where(hold => hold.PresenterId == database.Cam).MinAsync(hold => hold.QuarterUtc));
    }

    [DatabaseTheory]
    public async Task Whoever_goes_there_reads_the_new_street_and_the_way_to_where_the_venue_is_now(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            var coeur = await db.Counties.SingleAsync(county => county.Fips == "16055");
            (coeur.Latitude, coeur.Longitude) = (47.67, -116.70);
            var venue = await db.Venues.SingleAsync(venue => venue.Name == Typed.Lincoln);
            venue.Describe(new VenueFacts(venue.Name, venue.StateCode, venue.Zone) { Street = "12 Old Street", City = venue.City, Zip = venue.Zip, CountyFips = venue.CountyFips, Latitude = 43.61, Longitude = -116.2 });
            var profile = PresenterProfile.Usual(database.Owner("ID"), database.Ada, "America/Boise");
            profile.Travel("83702", new GeoPoint(43.61, -116.2), 50, 10);
            db.PresenterProfiles.Add(profile);
            await db.SaveChangesAsync();
        }
        var visit = await database.BookByBenAsync(await database.BookingAsync(12));
        Assert.True((await database.AheadAsync(visit)).TravelBefore < 60);

        await MoveAsync(database, database.Ben, street: "1 New Street");

        var travel = (await database.AheadAsync(visit)).TravelBefore;
        Assert.True(travel > 120);
        var mail = Assert.Single(await database.MailsAsync(MailKind.VisitChanged));
        Assert.Contains("1 New Street", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"{WayInWords.About(travel)} there, parking included", mail.Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Only_another_zip_or_county_than_the_known_one_takes_a_venue_off_its_point_on_the_map(TestDatabase database)
    {
        var venue = await database.VenueAsync(Typed.Lincoln);

        Assert.Equal((43.61, -116.2), await PointAfterAsync(known => (known.Zip, known.CountyFips) = (null, null), form => (form.Zip, form.CountyFips) = ("83702", "16001")));
        Assert.Equal((43.61, -116.2), await PointAfterAsync(_ => { }, form => form.City = "Boise City"));
        Assert.Equal((43.61, -116.2), await PointAfterAsync(_ => { }, form => (form.Street, form.Name) = ("1 New Street", "Lincoln School")));
        Assert.Equal((null, null), await PointAfterAsync(_ => { }, form => form.Zip = "83704"));
        Assert.Equal((null, null), await PointAfterAsync(_ => { }, form => form.CountyFips = "16055"));

        async Task<(double?, double?)> PointAfterAsync(Action<VenueForm> known, Action<VenueForm> change)
        {
            await using var db = database.AsSystem();
            var before = new VenueForm { City = "Boise", Zip = "83702", CountyFips = "16001" };
            known(before);
            (await db.Venues.SingleAsync(one => one.Id == venue)).Describe(new VenueFacts(Typed.Lincoln, "ID", "America/Boise") { City = before.City, Zip = before.Zip, CountyFips = before.CountyFips, Latitude = 43.61, Longitude = -116.2 });
            await db.SaveChangesAsync();
            await using var ben = database.As(database.Ben);
            var form = (await ben.Get<EditVenue>().FindAsync(venue))!.Form;
            (form.PlaceChange, form.Because) = (PlaceChange.Moved, "The school says so.");
            change(form);
            await ben.Get<EditVenue>().SubmitAsync(venue, form);
            return await db.Venues.Where(one => one.Id == venue).Select(one => new ValueTuple<double?, double?>(one.Latitude, one.Longitude)).SingleAsync();
        }
    }

    [DatabaseTheory]
    public async Task Each_task_force_has_one_entry_of_the_move_in_its_history(TestDatabase database)
    {
        await TwoVisitsAsync(database);
        await MoveAsync(database, database.Ben);

        await using var db = database.AsSystem();
        var told = await db.History.Where(entry => entry.Because == "A new building." && entry.OwnerId != null).ToListAsync();
        Assert.Equal([database.Owner("ID"), database.Owner("UT")], told.Select(entry => entry.OwnerId!.Value).Order());
        Assert.All(told, entry => Assert.Equal(("Venue", database.Ben), (entry.Subject, entry.MemberId)));
    }

    [DatabaseTheory]
    public async Task A_move_after_which_somebody_would_be_in_two_places_is_refused_as_a_whole(TestDatabase database)
    {
        var (mine, _) = await TwoVisitsAsync(database);
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 10), database.Ada);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => MoveAsync(database, database.Ben));

        Assert.StartsWith("The clock at the new place is another", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("Boise", (await database.AheadAsync(mine)).City);
    }

    [DatabaseTheory]
    public async Task Whoever_may_not_move_the_venue_moves_no_visit(TestDatabase database)
    {
        var (mine, theirs) = await TwoVisitsAsync(database);

        foreach (var other in new int?[] { database.Ada, database.Cam, database.Nat, null }) await Assert.ThrowsAnyAsync<RuleViolation>(() => MoveAsync(database, other));

        foreach (var id in new[] { mine, theirs }) Assert.Equal("Boise", (await database.AheadAsync(id)).City);
    }

    /// <summary>Ada of Idaho and Cam of Utah are both booked at the same school, Ada on Monday at nine and Cam as well.</summary>
    private static async Task<(int Mine, int Theirs)> TwoVisitsAsync(TestDatabase database)
    {
        var mine = await database.BookByBenAsync(await database.BookingAsync(9));
        var form = await database.BookingAsync(9);
        (form.OwnerId, form.LeadPresenterId) = (database.Owner("UT"), database.Cam);
        await using var cam = database.As(database.Cam);
        return (mine, (await cam.Get<BookVisit>().SubmitAsync(form)).VisitId);
    }

    private static async Task<int> MoveAsync(TestDatabase database, int? memberId, string? street = null)
    {
        var venue = await database.VenueAsync(Typed.Lincoln);
        await using var ben = database.As(database.Ben);
        var form = (await ben.Get<EditVenue>().FindAsync(venue))!.Form;
        (form.City, form.Zip, form.CountyFips, form.PlaceChange, form.Because) = ("Coeur d'Alene", "83814", "16055", PlaceChange.Moved, "A new building.");
        form.Street = street;
        await using var person = database.As(memberId);
        return await person.Get<EditVenue>().SubmitAsync(venue, form);
    }
}
