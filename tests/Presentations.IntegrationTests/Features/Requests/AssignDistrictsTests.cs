using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.IntegrationTests.Databases;
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

    private static async Task<int> AgencyAsync(TestDatabase database, string name)
    {
        await using var db = database.AsSystem();
        return await db.Agencies.Where(agency => agency.Name == name).Select(agency => agency.Id).SingleAsync();
    }
}
