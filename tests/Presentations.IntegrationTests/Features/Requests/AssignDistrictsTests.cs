using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests.School;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Features.Requests;

namespace Presentations.IntegrationTests.Features.Requests;

public class AssignDistrictsTests
{
    private const string District = "Boise Independent District";

    [DatabaseTheory]
    public async Task A_district_has_one_agency_until_it_is_removed(TestDatabase database)
    {
        var (police, sheriff) = (await AgencyAsync(database, "Boise Police Department"), await AgencyAsync(database, "Ada County Sheriff's Office"));
        await using var ben = database.As(database.Ben);
        var districts = ben.Get<AssignDistricts>();
        await districts.SubmitAsync("ID", District, police);

        await Assert.ThrowsAsync<RuleViolation>(() => districts.SubmitAsync("ID", "boise independent  DISTRICT", sheriff));
        await districts.RemoveAsync((await districts.ListAsync()).Rows.Single().Id);
        await districts.SubmitAsync("ID", District, sheriff);

        Assert.Equal(["Ada County Sheriff's Office"], (await districts.ListAsync()).Rows.Select(row => row.Agency));
    }

    [DatabaseTheory]
    public async Task Requests_that_wait_are_shown_first_and_follow_when_they_are_taken_along(TestDatabase database)
    {
        var police = await AgencyAsync(database, "Boise Police Department");
        await InDistrictAsync(database);
        var (waiting, later) = (await WaitingAsync(database, "gaming"), await WaitingAsync(database, "sextortion"));
        await database.DecideAsync<BookAgreedTime>(later, (use, version) => use.SubmitAsync(later, version, Guid.NewGuid(), AtTheDesk.At(database.Ada, 9)));
        await using var ben = database.As(database.Ben);
        var districts = ben.Get<AssignDistricts>();
        Assert.Equal([waiting], (await districts.WaitingAsync("ID", District)).Select(request => request.Id));

        Assert.Equal(1, await districts.SubmitAsync("ID", District, police, takesAlong: true));

        Assert.Equal("Boise Police Department", (await ben.Get<ShowRequest>().FindAsync(waiting))!.School.Agency);
        Assert.Null((await ben.Get<ShowRequest>().FindAsync(later))!.School.Agency);
        await using var cam = database.As(database.Cam);
        Assert.Empty(await cam.Get<AssignDistricts>().WaitingAsync("ID", District));
    }

    [DatabaseTheory]
    public async Task Requests_that_are_not_taken_along_stay_and_those_that_schools_confirm_from_then_on_follow(TestDatabase database)
    {
        var police = await AgencyAsync(database, "Boise Police Department");
        await InDistrictAsync(database);
        var waiting = await WaitingAsync(database, "gaming");
        await using var ben = database.As(database.Ben);

        Assert.Equal(0, await ben.Get<AssignDistricts>().SubmitAsync("ID", District, police));
        var later = await WaitingAsync(database, "sextortion");

        Assert.Equal((null, "Boise Police Department"), ((await ben.Get<ShowRequest>().FindAsync(waiting))!.School.Agency, (await ben.Get<ShowRequest>().FindAsync(later))!.School.Agency));
    }

    [DatabaseTheory]
    public async Task A_request_that_is_handed_over_keeps_its_agency_in_the_state_and_loses_it_beyond(TestDatabase database)
    {
        var police = await AgencyAsync(database, "Boise Police Department");
        await InDistrictAsync(database);
        await using var ben = database.As(database.Ben);
        await ben.Get<AssignDistricts>().SubmitAsync("ID", District, police);
        var (near, far) = (await WaitingAsync(database, "gaming"), await WaitingAsync(database, "sextortion"));
        var desks = await ben.Get<HandOverRequest>().DesksAsync(near);
        Assert.Equal((true, false), (desks.Single(desk => desk.Id == database.Owner("ID-DESK")).KeepsAgency, desks.Single(desk => desk.Id == database.Owner("UT")).KeepsAgency));

        await database.DecideAsync<HandOverRequest>(near, (use, version) => use.SubmitAsync(near, version, database.Owner("ID-DESK"), "The desk sees to it."));
        await database.DecideAsync<HandOverRequest>(far, (use, version) => use.SubmitAsync(far, version, database.Owner("UT"), "Nearer to you."));

        await using var pat = database.As(database.Pat);
        Assert.Equal("Boise Police Department", (await pat.Get<ShowRequest>().FindAsync(near))!.School.Agency);
        var gone = (await pat.Get<ShowRequest>().FindAsync(far))!;
        Assert.Null(gone.School.Agency);
        Assert.Contains(gone.History.SelectMany(entry => entry.Changes), change => change == new HistoryOfVisit.Change("Agency", "Boise Police Department", "empty"));
    }

    [DatabaseTheory]
    public async Task An_agency_of_another_state_takes_no_district(TestDatabase database)
    {
        var police = await AgencyAsync(database, "Boise Police Department");
        await using var pat = database.As(database.Pat);

        await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<AssignDistricts>().SubmitAsync("UT", "Salt Lake District", police));
    }

    [DatabaseTheory]
    public async Task Only_a_coordinator_of_the_state_says_who_takes_a_district(TestDatabase database)
    {
        var police = await AgencyAsync(database, "Boise Police Department");
        foreach (var member in new[] { database.Ada, database.Cam, database.Nat })
        {
            await using var person = database.As(member);
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<AssignDistricts>().SubmitAsync("ID", District, police));
        }
    }

    /// <summary>A school of the directory asks and confirms.</summary>
    private static async Task<int> WaitingAsync(TestDatabase database, string topic)
    {
        await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Topics = [topic]));
        await using var db = database.AsSystem();
        return await db.Requests.MaxAsync(request => request.Id);
    }

    private static async Task InDistrictAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var venue = await db.Venues.SingleAsync(venue => venue.Name == "Lincoln Elementary School");
        venue.Describe(new VenueFacts(venue.Name, venue.StateCode, venue.Zone) { City = venue.City, Zip = venue.Zip, CountyFips = venue.CountyFips, District = District });
        await db.SaveChangesAsync();
    }

    private static async Task<int> AgencyAsync(TestDatabase database, string name)
    {
        await using var db = database.AsSystem();
        return await db.Agencies.Where(agency => agency.Name == name).Select(agency => agency.Id).SingleAsync();
    }
}
