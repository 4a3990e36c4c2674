using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.UnitTests;

namespace Presentations.IntegrationTests.Data;

public class PresenterHoldPropertyTests
{
    private const int Writers = 4;
    private const int Days = 2;

    private static readonly Place[] Places = [Talks.Boise, new("Lake City High School", "Coeur d'Alene", "ID", "16055", "83814", "America/Los_Angeles"), Talks.SaltLake];

    [DatabaseTheory]
    public async Task After_any_operations_by_several_people_nobody_is_in_two_places_and_no_hold_is_an_orphan(TestDatabase database)
    {
        await SettleAsync(database);

        await WorkAsync(database, HoldStep.Acts, async () => await RequireSoundAsync(database));
    }

    [DatabaseTheory]
    public async Task At_one_pace_every_stop_can_be_reached_from_the_last_and_every_way_is_held(TestDatabase database)
    {
        await SettleAsync(database);

        await WorkAsync(database, HoldStep.ActsAtOnePace, async () =>
        {
            await RequireSoundAsync(database);
            await using var db = database.AsSystem();
            Assert.Empty(await HoldTravelFaults.FindAsync(db, database.Clock.GetUtcNow().UtcDateTime));
        });
    }

    private static async Task WorkAsync(TestDatabase database, HoldAct[] acts, Func<Task> require)
    {
        var step = from act in Gen.Elements(acts)
                   from pick in Gen.Choose(0, 1_000)
                   from day in Gen.Choose(0, Days)
                   from quarter in Gen.Choose(0, HoldStep.Quarters)
                   from minutes in Gen.Choose(HoldStep.ShortestMinutes, HoldStep.LongestMinutes)
                   select new HoldStep(act, pick, day, quarter, minutes);
        var people = new HoldSteps(database.AsSystem, database.Clock, database.Owner("ID"), Places, [database.Ben, database.Ada]);

        foreach (var steps in Samples.Of(step.ArrayOf(60), 4))
        {
            await Task.WhenAll(steps.Chunk((steps.Length / Writers) + 1).Select(own => Task.Run(async () =>
            {
                foreach (var one in own) await people.TryAsync(one);
            })));
            await require();
        }
    }

    [DatabaseTheory]
    public async Task Two_hundred_attempts_on_one_time_end_with_one_winner_and_a_sentence_for_everybody_else(TestDatabase database)
    {
        var slot = Asked.Slot(Talks.Boise, 9);
        var refusals = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () =>
        {
            for (; ; )
            {
                try
                {
                    await database.BookAsync(database.Ben, "ID", Talks.Boise, slot, database.Ada);
                    return null;
                }
                catch (RuleViolation refusal) when (refusal is not DatabaseBusy)
                {
                    return refusal.Message;
                }
                catch (DatabaseBusy)
                {
                    // The queue before the database was too long; the person presses again.
                }
            }
        })));

        Assert.Single(refusals, refusal => refusal is null);
        Assert.All(refusals.OfType<string>(), refusal => Assert.StartsWith("Ada is at Lincoln Elementary School on Monday, June 18 from 09:00 to 09:45.", refusal, StringComparison.Ordinal));
        await RequireSoundAsync(database);
    }

    /// <summary>Three places half an hour to an hour apart, and two homes somewhere between.</summary>
    private static async Task SettleAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        foreach (var (place, point) in Places.Zip([new GeoPoint(43.45, -116.24), new GeoPoint(43.75, -116.24), new GeoPoint(43.45, -115.60)]))
        {
            var county = await db.Counties.SingleAsync(county => county.Fips == place.CountyFips);
            (county.Latitude, county.Longitude) = (point.Latitude, point.Longitude);
        }
        foreach (var (member, home) in new[] { (database.Ada, new GeoPoint(43.60, -116.20)), (database.Ben, new GeoPoint(43.40, -115.90)) })
        {
            var profile = PresenterProfile.Usual(database.Owner("ID"), member, Talks.Boise.Zone);
            profile.Travel(null, home, 45, 10);
            db.PresenterProfiles.Add(profile);
        }
        await db.SaveChangesAsync();
    }

    private static async Task RequireSoundAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        Assert.Empty(await HoldFaults.FindAsync(db, database.Clock.GetUtcNow().UtcDateTime));
    }
}
