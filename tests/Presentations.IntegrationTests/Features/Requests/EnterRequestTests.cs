using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.IntegrationTests.Features.Requests.School;
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
    public async Task What_schools_may_not_wish_is_refused_on_the_phone_too(TestDatabase database)
    {
        var form = Phoned.From(await database.VenueAsync(Typed.Lincoln));
        (form.Sessions, form.Minutes) = ("2", "45");
        form.Windows[0].To = new TimeOnly(9, 0);
        form.Windows.Add(new() { FirstDay = Asked.Monday, LastDay = Asked.Monday.AddDays(100) });
        form.Windows.Add(new() { FirstDay = Asked.Monday.AddDays(2) });
        form.NotOn.Add(new() { Day = Asked.Monday.AddDays(2) });

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => EnterAsync(database, form));

        Assert.Equal(
            [
                ("Windows[0].To", $"The visit takes {SessionPlan.StayMinutes(2, 45)} minutes with its breaks; this is shorter."),
                ("Windows[1].LastDay", "This is longer than three months; name a shorter time."), ("Windows[2].FirstDay", "All of it is among the days that do not work."),
            ],
            refusal.All.Select(one => (one.Field, one.Message)));
        (form.Sessions, form.Minutes) = ("20", "480");
        Assert.Contains((await Assert.ThrowsAsync<RuleViolation>(() => EnterAsync(database, form))).All, one => one.Field == "Sessions");
        Assert.Equal(0, await CountAsync(database));
    }

    [DatabaseTheory]
    public async Task The_same_form_sent_twice_counts_once(TestDatabase database)
    {
        var form = Phoned.From(await database.VenueAsync(Typed.Lincoln));

        Assert.Equal(await EnterAsync(database, form), await EnterAsync(database, form));

        Assert.Equal(1, await CountAsync(database));
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
    public async Task A_call_for_what_the_school_has_asked_already_is_asked_back_and_the_coordinator_says_what_it_means(TestDatabase database)
    {
        await database.ConfirmedAsync(Wishes.Lincoln());
        var form = Phoned.From(await database.VenueAsync(Typed.Lincoln));

        var refusal = await Assert.ThrowsAsync<AskedAlready>(() => EnterAsync(database, form));

        Assert.Equal("Lincoln Elementary School has asked for a talk of these topics and months already (Robin Vale): Mon, Jun 18 to Fri, Jun 22, 2018, waiting. Say whether this call is about that request.", refusal.Message);
        Assert.Equal(RequestStatus.Waiting, (await database.RequestAsync(refusal.RequestId)).Status);
        Assert.Equal(1, await CountAsync(database));

        var another = Phoned.From(form.Place.VenueId!.Value);
        (form.Twin, another.Twin) = (TwinChoice.Join, TwinChoice.StandAlone);
        var joined = await database.RequestAsync((await EnterAsync(database, form)).RequestId);
        var alone = await database.RequestAsync((await EnterAsync(database, another)).RequestId);

        Assert.Equal((RequestStatus.Joined, refusal.RequestId, database.Ben), (joined.Status, joined.JoinedToId, joined.Steps.Single(step => step.Kind is StepKind.Joined).MemberId));
        Assert.Equal((RequestStatus.Waiting, null), (alone.Status, alone.JoinedToId));
    }

    [DatabaseTheory]
    public async Task A_call_for_another_topic_or_month_is_not_asked_back(TestDatabase database)
    {
        await database.ConfirmedAsync(Wishes.Lincoln());
        var venue = await database.VenueAsync(Typed.Lincoln);
        var (topic, month) = (Phoned.From(venue), Phoned.From(venue));
        (topic.Topics[0], month.Windows[0].FirstDay, month.Windows[0].LastDay) = ("sextortion", new DateOnly(2018, 7, 2), null);

        foreach (var form in new[] { topic, month })
        {
            Assert.Equal(RequestStatus.Waiting, (await database.RequestAsync((await EnterAsync(database, form)).RequestId)).Status);
        }
    }

    [DatabaseTheory]
    public async Task Whether_a_school_has_asked_another_desk_is_not_told_and_the_call_joins_what_is_there(TestDatabase database)
    {
        var school = await database.VenueAsync("Highland Park Elementary School");
        var first = (await EnterAsync(database, Phoned.From(school), database.Cam)).RequestId;

        var entered = await EnterAsync(database, Phoned.From(school));

        Assert.Equal(new EnterRequest.Entered(entered.RequestId, "Utah Internet Crimes Against Children Task Force", IsOwn: false), entered);
        var request = await database.RequestAsync(entered.RequestId);
        Assert.Equal((database.Owner("UT"), RequestStatus.Joined, first), (request.OwnerId, request.Status, request.JoinedToId));
        var told = Assert.Single(await database.MailsAsync(MailKind.DeskNews));
        Assert.Equal(("cam@example.org", "Joined with another request: Highland Park Elementary School"), (told.To, told.Subject));
    }

    [DatabaseTheory]
    public async Task Where_no_task_force_comes_the_coordinator_learns_whom_the_school_can_turn_to_and_nothing_is_kept(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            (await db.Territories.SingleAsync(territory => territory.CountyFips == "48113")).Coverage = Coverage.None;
            await db.SaveChangesAsync();
        }
        var form = Phoned.From(0);
        (form.Place.KnownAs, form.Place.Name, form.Place.City, form.Place.StateCode, form.Place.CountyFips) = (PlaceKnownAs.NewVenue, "Dallas Library", "Dallas", "TX", "48113");

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => EnterAsync(database, form));

        Assert.StartsWith("No Internet Crimes Against Children task force of our roster covers Texas. The request was not kept.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(database));
    }

    [DatabaseTheory]
    public async Task A_ZIP_leads_to_the_desk_of_its_county(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            db.ZipAreas.Add(new ZipArea { Zip = "93701", CountyFips = "06019", StateCode = "CA", Counties = 1 });
            await db.SaveChangesAsync();
        }
        var form = Phoned.From(0);
        (form.Place.KnownAs, form.Place.Name, form.Place.City, form.Place.StateCode, form.Place.Zip) = (PlaceKnownAs.NewVenue, "Fresno Library", "Fresno", "CA", "93701-1234");

        Assert.StartsWith("Central California", (await EnterAsync(database, form)).Desk, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task An_address_of_the_school_s_own_domain_is_marked(TestDatabase database)
    {
        var own = Phoned.From(await database.WithWebsiteAsync());
        var other = Phoned.From(own.Place.VenueId!.Value);
        (other.Email, other.Twin) = ("robin@gmail.com", TwinChoice.StandAlone);

        Assert.True((await database.RequestAsync((await EnterAsync(database, own)).RequestId)).IsSchoolAddress);
        Assert.False((await database.RequestAsync((await EnterAsync(database, other)).RequestId)).IsSchoolAddress);
    }

    [DatabaseTheory]
    public async Task Everything_that_is_wrong_is_told_at_once_and_beside_its_field(TestDatabase database)
    {
        var form = new EnterForm { Email = "robin at lincoln", Sessions = "21", Minutes = "four", DecideBy = Asked.Monday.AddDays(-30) };
        (form.Place.KnownAs, form.Place.Zip) = (PlaceKnownAs.NewVenue, "8370");
        form.Audiences.Add("6-8");
        form.Expected["6-8"] = "1000000000";
        form.Windows.Add(new() { FirstDay = Asked.Monday, LastDay = Asked.Monday.AddDays(-1), From = new TimeOnly(10, 0), To = new TimeOnly(9, 0) });

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => EnterAsync(database, form));

        Assert.Equal(
            ["DecideBy", "Email", "Expected[6-8]", "Minutes", "Name", "PlaceName", "Sessions", "StaffStays", "StateCode", "Windows[0].FirstDay", "Windows[1].LastDay", "Windows[1].To", "Zip"],
            refusal.All.Select(one => one.Field).Order(StringComparer.Ordinal));
        Assert.Contains("“1000000000” is not a number of people", refusal.All.Single(one => one.Field == "Expected[6-8]").Message, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(database));
    }

    [DatabaseTheory]
    public async Task Letters_are_no_ZIP(TestDatabase database)
    {
        var form = Phoned.From(0);
        (form.Place.KnownAs, form.Place.Name, form.Place.City, form.Place.StateCode, form.Place.Zip) = (PlaceKnownAs.NewVenue, "Boise Library", "Boise", "ID", "ABCDE");

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => EnterAsync(database, form));

        Assert.Equal(("Zip", "“ABCDE” is not a ZIP; one has five digits."), (refusal.Field, refusal.Message));
        Assert.Equal(0, await CountAsync(database));
    }

    [DatabaseTheory]
    public async Task A_school_that_is_typed_as_the_directory_has_it_is_that_one_and_what_may_be_meant_is_asked_back(TestDatabase database)
    {
        var lincoln = await database.VenueAsync(Typed.Lincoln);
        var exact = ByName("lincoln elementary school", "Boise");
        Assert.Equal(lincoln, (await database.RequestAsync((await EnterAsync(database, exact)).RequestId)).VenueId);

        var unsure = ByName("Lincoln Elem", "Boise");
        unsure.Windows[0].FirstDay = new DateOnly(2018, 9, 3);
        unsure.Windows[0].LastDay = null;
        Assert.Equal([lincoln], (await Assert.ThrowsAsync<WhichSchool>(() => EnterAsync(database, unsure))).Schools.Select(school => school.Id));
        unsure.IsNotListed = true;
        Assert.Null((await database.RequestAsync((await EnterAsync(database, unsure)).RequestId)).VenueId);

        static EnterForm ByName(string name, string city)
        {
            var form = Phoned.From(0);
            (form.Place.KnownAs, form.Place.Name, form.Place.City, form.Place.StateCode) = (PlaceKnownAs.NewVenue, name, city, "ID");
            return form;
        }
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

    private static async Task<int> CountAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        return await db.Requests.CountAsync();
    }

    private static async Task<EnterRequest.Entered> EnterAsync(TestDatabase database, EnterForm form, int? memberId = null)
    {
        await using var person = database.As(memberId ?? database.Ben);
        return await person.Get<EnterRequest>().SubmitAsync(form);
    }
}
