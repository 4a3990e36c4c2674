using FsCheck.Fluent;
using Presentations.Data;
using Presentations.Domain;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Data;

public class PresenterHoldPropertyTests
{
    private const int Writers = 4;
    private const int Days = 2;

    [DatabaseTheory]
    public async Task After_any_operations_by_several_people_nobody_is_in_two_places_and_no_hold_is_an_orphan(TestDatabase database)
    {
        var step = from act in Gen.Elements(HoldStep.Acts)
                   from pick in Gen.Choose(0, 1_000)
                   from day in Gen.Choose(0, Days)
                   from quarter in Gen.Choose(0, HoldStep.Quarters)
                   from minutes in Gen.Choose(HoldStep.ShortestMinutes, HoldStep.LongestMinutes)
                   select new HoldStep(act, pick, day, quarter, minutes);
        var people = new HoldSteps(database.AsSystem, database.Clock, database.Owner("ID"), Talks.Boise, [database.Ben, database.Ada]);

        foreach (var steps in Gen.Sample(step.ArrayOf(60), 4))
        {
            await Task.WhenAll(steps.Chunk((steps.Length / Writers) + 1).Select(own => Task.Run(async () =>
            {
                foreach (var one in own) await people.TryAsync(one);
            })));
            await RequireSoundAsync(database);
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

    private static async Task RequireSoundAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        Assert.Empty(await HoldFaults.FindAsync(db, database.Clock.GetUtcNow().UtcDateTime));
    }
}
