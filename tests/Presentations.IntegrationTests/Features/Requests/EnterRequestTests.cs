using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Features.Requests;

namespace Presentations.IntegrationTests.Features.Requests;

public class EnterRequestTests
{
    [DatabaseTheory]
    public async Task A_phone_call_becomes_a_request_that_waits_with_its_promise_and_a_mail_with_the_link(TestDatabase database)
    {
        var entered = await EnterAsync(database, Phoned.From(await database.VenueAsync(Typed.Lincoln)));

        var request = await database.RequestAsync(entered.RequestId);
        Assert.True(entered.IsOwn);
        Assert.Equal((database.Owner("ID"), RequestStatus.Waiting, database.Ben), (request.OwnerId, request.Status, request.EnteredById));
        Assert.Equal(new DateTime(2018, 6, 21, 23, 0, 0, DateTimeKind.Utc), request.AnswerDueUtc);
        Assert.Equal("robin@lincoln.example.org", Assert.Single(await database.MailsAsync(MailKind.RequestReceived)).To);
    }

    [DatabaseTheory]
    public async Task All_that_a_school_can_ask_for_can_be_said_on_the_phone_too(TestDatabase database)
    {
        var form = Phoned.From(await database.VenueAsync(Typed.Lincoln));
        form.NotOn.AddRange([new() { Day = Asked.Monday.AddDays(2) }, new()]);
        (form.DecideBy, form.NeedsInterpreter, form.OnSiteName, form.OnSitePhone) = (Asked.Monday.AddDays(1), true, "Dale Reed", "208-555-0100");

        var request = await database.RequestAsync((await EnterAsync(database, form)).RequestId);

        Assert.Equal([Asked.Monday.AddDays(2)], DaySet.Days(request.NotOn));
        Assert.Equal((Asked.Monday.AddDays(1), true, "Dale Reed", "208-555-0100"), (request.DecideBy, request.NeedsInterpreter, request.OnSiteName, request.OnSitePhone));
    }

    [DatabaseTheory]
    public async Task The_same_form_sent_twice_counts_once(TestDatabase database)
    {
        var form = Phoned.From(await database.VenueAsync(Typed.Lincoln));

        Assert.Equal(await EnterAsync(database, form), await EnterAsync(database, form));

        await using var db = database.AsSystem();
        Assert.Equal(1, await db.Requests.CountAsync());
    }

    [DatabaseTheory]
    public async Task A_school_of_another_task_force_goes_to_its_desk(TestDatabase database)
    {
        var entered = await EnterAsync(database, Phoned.From(await database.VenueAsync("Highland Park Elementary School")));

        Assert.False(entered.IsOwn);
        Assert.Equal(database.Owner("UT"), (await database.RequestAsync(entered.RequestId)).OwnerId);
        Assert.Equal("cam@example.org", Assert.Single(await database.MailsAsync(MailKind.DeskNews)).To);
    }

    [DatabaseTheory]
    public async Task A_place_whose_task_force_is_not_known_goes_to_the_state_desk(TestDatabase database)
    {
        var form = Phoned.From(0);
        (form.Place.KnownAs, form.Place.Name, form.Place.City, form.Place.StateCode, form.Place.CountyFips) = (PlaceKnownAs.NewVenue, "Sierra Library", "Somewhere", "CA", null);

        var entered = await EnterAsync(database, form);

        Assert.Equal("California state desk", entered.Desk);
    }

    [DatabaseTheory]
    public async Task An_agency_that_takes_the_district_is_named(TestDatabase database)
    {
        int agency;
        var venue = await database.VenueAsync(Typed.Lincoln);
        await using (var db = database.AsSystem())
        {
            agency = await db.Agencies.Where(row => row.Name == "Boise Police Department").Select(row => row.Id).SingleAsync();
            var school = await db.Venues.SingleAsync(row => row.Id == venue);
            school.Describe(new VenueFacts(school.Name, school.StateCode, school.Zone) { City = school.City, Zip = school.Zip, CountyFips = school.CountyFips, District = "Boise Independent District" });
            await db.SaveChangesAsync();
        }
        await using (var ben = database.As(database.Ben)) await ben.Get<AssignDistricts>().SubmitAsync("ID", "Boise  independent district", agency);

        var entered = await EnterAsync(database, Phoned.From(venue));

        Assert.Equal(agency, (await database.RequestAsync(entered.RequestId)).AgencyId);
    }

    [DatabaseTheory]
    public async Task Pupils_without_staff_in_the_room_are_refused(TestDatabase database)
    {
        var form = Phoned.From(await database.VenueAsync(Typed.Lincoln));
        form.StaffStays = false;

        await Assert.ThrowsAsync<RuleViolation>(() => EnterAsync(database, form));
    }

    [DatabaseTheory]
    public async Task A_presenter_may_not_enter_one(TestDatabase database)
    {
        var form = Phoned.From(await database.VenueAsync(Typed.Lincoln));

        await Assert.ThrowsAsync<AccessDenied>(() => EnterAsync(database, form, database.Ada));
    }

    private static async Task<EnterRequest.Entered> EnterAsync(TestDatabase database, EnterForm form, int? memberId = null)
    {
        await using var person = database.As(memberId ?? database.Ben);
        return await person.Get<EnterRequest>().SubmitAsync(form);
    }
}
