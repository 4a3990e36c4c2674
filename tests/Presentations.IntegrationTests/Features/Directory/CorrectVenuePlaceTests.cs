using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Features.Directory;

namespace Presentations.IntegrationTests.Features.Directory;

public class CorrectVenuePlaceTests
{
    [DatabaseTheory]
    public async Task Past_talks_are_counted_where_the_venue_really_is(TestDatabase database)
    {
        var (venue, form) = await MisplacedAsync(database);
        await using var pat = database.As(database.Pat);

        Assert.Equal(3, await pat.Get<CorrectVenuePlace>().SubmitAsync(venue, form));

        Assert.Equal((0, 0), await database.TotalAsync("ID"));
        Assert.Equal((4, 118), await database.TotalAsync("UT"));
    }

    [DatabaseTheory]
    public async Task Each_task_force_has_one_entry_of_it_in_history(TestDatabase database)
    {
        var (venue, form) = await MisplacedAsync(database);
        await using var pat = database.As(database.Pat);
        await pat.Get<CorrectVenuePlace>().SubmitAsync(venue, form);

        await using var db = database.AsSystem();
        var told = await db.History.Where(entry => entry.Because == form.Because).ToListAsync();
        Assert.All(told, entry => Assert.Equal(("Venue", venue, database.Pat), (entry.Subject, entry.SubjectId, entry.MemberId)));
        Assert.Equal([null, database.Owner("ID"), database.Owner("UT")], told.Select(entry => entry.OwnerId).Order());
        Assert.StartsWith("Visits: 2\nPresentations: 3\n", told.Single(entry => entry.OwnerId == database.Owner("ID")).Changes);
        Assert.Contains("StateCode: ID → UT", told.Single(entry => entry.OwnerId == database.Owner("UT")).Changes);
    }

    [DatabaseTheory]
    public async Task The_visit_tells_of_it_too(TestDatabase database)
    {
        var (venue, form) = await MisplacedAsync(database);
        await using var pat = database.As(database.Pat);
        await pat.Get<CorrectVenuePlace>().SubmitAsync(venue, form);

        await using var ben = database.As(database.Ben);
        var visit = (await ben.Get<ListOpenCounts>().FindAsync()).Recently[0].VisitId;
        var told = (await ben.Get<ShowVisit>().FindAsync(visit))!.History[0];
        Assert.Equal(("Pat", "Corrected the place of all talks at this venue", "The school is in Salt Lake City."), (told.Who, told.What, told.Because));
        Assert.Contains(new HistoryOfVisit.Change("State", "ID", "UT"), told.Changes);
        Assert.Contains(new HistoryOfVisit.Change("County", "Ada County", "Salt Lake County"), told.Changes);
    }

    [DatabaseTheory]
    public async Task Whoever_was_interrupted_sends_it_again(TestDatabase database)
    {
        var (venue, form) = await MisplacedAsync(database);
        await using (var db = database.AsSystem())
        {
            var done = await db.Visits.Include(visit => visit.Presentations).FirstAsync(visit => visit.VenueId == venue);
            done.CorrectPlace(Talks.SaltLake with { VenueName = form.Name, Zip = form.Zip }, form.Because!);
            await db.SaveChangesAsync();
        }
        await using var pat = database.As(database.Pat);

        Assert.Equal(2, await pat.Get<CorrectVenuePlace>().SubmitAsync(venue, form));
        Assert.Equal((4, 118), await database.TotalAsync("UT"));
    }

    [DatabaseTheory]
    public async Task A_reason_as_long_as_the_form_takes_is_kept_with_every_visit(TestDatabase database)
    {
        var (venue, form) = await MisplacedAsync(database);
        form.Because = new string('y', Bounds.TextLength - 1) + "x";
        await using var pat = database.As(database.Pat);

        Assert.Equal(3, await pat.Get<CorrectVenuePlace>().SubmitAsync(venue, form));
        form.Because += "z";
        Assert.Equal(nameof(form.Because), (await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<CorrectVenuePlace>().SubmitAsync(venue, form))).Field);
    }

    [DatabaseTheory]
    public async Task Talks_from_before_a_move_stay_where_they_were(TestDatabase database)
    {
        var venue = await database.VenueAsync(Typed.Lincoln);
        await database.LogTypedAsync(28);
        await using var pat = database.As(database.Pat);
        var moved = (await pat.Get<EditVenue>().FindAsync(venue))!.Form;
        (moved.City, moved.Zip, moved.CountyFips, moved.PlaceChange) = ("Coeur d'Alene", "83814", "16055", PlaceChange.Moved);
        await pat.Get<EditVenue>().SubmitAsync(venue, moved);
        await database.LogTypedAsync(30);

        var form = (await pat.Get<EditVenue>().FindAsync(venue))!.Form;
        Misplace(form);
        Assert.Equal(1, await pat.Get<CorrectVenuePlace>().SubmitAsync(venue, form));

        Assert.Equal((1, 28), await database.TotalAsync("ID"));
        Assert.Equal((1, 30), await database.TotalAsync("UT"));
    }

    [DatabaseTheory]
    public async Task A_venue_that_changes_its_place_needs_an_answer(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var venue = await database.VenueAsync(Typed.Lincoln);
        var form = (await ben.Get<EditVenue>().FindAsync(venue))!.Form;
        form.City = "Meridian";

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<EditVenue>().SubmitAsync(venue, form));
        Assert.Equal("Say whether the venue moved, or whether its place was written down wrong.", refusal.Message);

        (form.City, form.Phone) = ("Boise", "208 555 0100");
        await ben.Get<EditVenue>().SubmitAsync(venue, form);
        await Assert.ThrowsAsync<EditConflict>(() => ben.Get<EditVenue>().SubmitAsync(venue, form));
    }

    [DatabaseTheory]
    public async Task Only_an_administrator_corrects_the_past(TestDatabase database)
    {
        var (venue, form) = await MisplacedAsync(database);

        foreach (var other in new int?[] { database.Ada, database.Ben, database.Cam, database.Nat, null })
        {
            await using var person = database.As(other);
            var refusal = await Assert.ThrowsAsync<RuleViolation>(() => person.Get<CorrectVenuePlace>().SubmitAsync(venue, form));
            Assert.Equal("Only an administrator corrects the place of talks that were given; ask one, or say that the venue moved.", refusal.Message);
        }
        Assert.Equal((4, 118), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task Only_a_coordinator_of_its_state_edits_a_venue(TestDatabase database)
    {
        var venue = await database.VenueAsync(Typed.Lincoln);
        foreach (var other in new int?[] { database.Ada, database.Cam, database.Nat, null })
        {
            await using var person = database.As(other);
            var found = (await person.Get<EditVenue>().FindAsync(venue))!;
            Assert.False(found.MayChange);
            found.Form.Phone = "208 555 0100";
            await Assert.ThrowsAnyAsync<RuleViolation>(() => person.Get<EditVenue>().SubmitAsync(venue, found.Form));
        }
    }

    /// <summary>Three visits of two task forces at a school of Utah that the directory has in Boise, and the form that puts it right.</summary>
    private static async Task<(int Venue, VenueForm Form)> MisplacedAsync(TestDatabase database)
    {
        await database.LogTypedAsync(28, 26);
        await database.LogTypedAsync(31);
        await using var cam = database.As(database.Cam);
        var hers = await database.VisitAsync(33);
        (hers.OwnerId, hers.LeadPresenterId) = (database.Owner("UT"), database.Cam);
        await cam.Get<LogVisit>().SubmitAsync(hers);

        await using var pat = database.As(database.Pat);
        var venue = await database.VenueAsync(Typed.Lincoln);
        var form = (await pat.Get<EditVenue>().FindAsync(venue))!.Form;
        Misplace(form);
        return (venue, form);
    }

    private static void Misplace(VenueForm form) => (form.City, form.StateCode, form.Zip, form.CountyFips, form.PlaceChange, form.Because) =
        ("Salt Lake City", "UT", "84106", "49035", PlaceChange.WasWrong, "The school is in Salt Lake City.");
}
