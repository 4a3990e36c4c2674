using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Features.Scheduling;

public class KeepClosuresTests
{
    private const string District = "Boise Independent District";

    [DatabaseTheory]
    public async Task A_district_is_chosen_from_those_of_the_directory_and_a_typo_is_refused(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            foreach (var venue in await db.Venues.Where(venue => venue.StateCode == "ID").ToListAsync()) db.Entry(venue).Property(row => row.District).CurrentValue = District;
            await db.SaveChangesAsync();
        }
        await using var ben = database.As(database.Ben);
        var closures = ben.Get<KeepClosures>();
        Assert.Equal([District], await closures.DistrictsAsync("ID"));

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => closures.AddAsync(Break(database, "Boise Independant District")));
        Assert.Equal(("“Boise Independant District” is no school district of ID in the directory; choose one of the list.", "District"), (refusal.Message, refusal.Field));

        await closures.AddAsync(Break(database, District));
        await using var kept = database.AsSystem();
        Assert.Equal(new ClosureArea("ID", District: District), (await kept.Closures.SingleAsync()).Area);
    }

    [DatabaseTheory]
    public async Task Nobody_but_the_coordinator_keeps_closures(TestDatabase database)
    {
        foreach (var other in new int?[] { database.Ada, database.Cam, database.Nat, null })
        {
            await using var person = database.As(other);
            await Assert.ThrowsAnyAsync<RuleViolation>(() => person.Get<KeepClosures>().AddAsync(Break(database, district: null)));
        }
    }

    private static KeepClosures.Form Break(TestDatabase database, string? district) =>
        new() { OwnerId = database.Owner("ID"), Name = "Spring break", FirstDay = Asked.Monday, District = district };
}
