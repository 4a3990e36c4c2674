using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Benchmarks.Databases;
using Presentations.Benchmarks.Measuring;
using Presentations.Data.Access;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Data;
using Presentations.IntegrationTests.Databases;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>Ten thousand operations on the time of a few presenters, by several people at once; then every hold is compared with what it is for.</summary>
internal sealed class HoldsScenario : Scenario
{
    private const int Operations = 10_000;
    private const int Threads = 8;
    private const int MostPresenters = 6;
    private const int MostPlaces = 5;
    private const int MostVenues = 500;
    private const int Days = 30;
    private const int MostPick = 1_000_000;

    public override string Verb => "holds";

    public override string About => "10,000 operations on presenters' time by several people at once, then a check of every hold";

    public override async IAsyncEnumerable<Result> RunAsync(Request request)
    {
        using var scratch = new ScratchFolder(request, Verb);
        var database = await scratch.DatabaseAsync(presentations: 0);
        var clock = new TestClock(TimeProvider.System.GetUtcNow());
        var people = await PeopleAsync(database, clock);

        var (started, used) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var done = (await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(() => WorkAsync(people, new Random(thread)))))).Sum();
        var (took, processor) = (TimeProvider.System.GetElapsedTime(started), Environment.CpuUsage.TotalTime - used);
        var faults = await FaultsAsync(database, clock);
        foreach (var fault in faults) await Console.Error.WriteLineAsync($"    {fault}");

        yield return new(
            string.Create(CultureInfo.InvariantCulture, $"{Operations:N0} operations on the time of {MostPresenters} presenters by {Threads} people at once: no overlap, no orphaned hold"),
            string.Create(CultureInfo.InvariantCulture, $"{faults.Count} of them; {Operations / took.TotalSeconds:N0} a second (processor {Timings.InWords(processor.TotalMilliseconds / Operations)} each), {done:N0} done, {Operations - done:N0} refused"),
            faults.Count == 0);
    }

    private static async Task<HoldSteps> PeopleAsync(GeneratedDatabase database, TestClock clock)
    {
        await using var db = database.Open().Open(AccessScope.System);
        var (owner, state) = await db.TaskForces.Select(taskForce => new ValueTuple<int, string>(taskForce.Id, taskForce.StateCode)).FirstAsync();
        var venues = await db.Venues.Where(venue => venue.StateCode == state && venue.CountyFips != null).OrderBy(venue => venue.Id).Take(MostVenues).ToListAsync();
        var places = venues.DistinctBy(venue => venue.CountyFips).Take(MostPlaces).Select(venue => venue.Place).ToList();
        var presenters = await db.Memberships.Where(held => held.OwnerId == owner && held.Role == Role.Presenter).Select(held => held.MemberId).Take(MostPresenters).ToListAsync();
        var shared = database.Open(clock);
        return new HoldSteps(() => shared.Open(AccessScope.System), clock, owner, places, presenters);
    }

    private static async Task<int> WorkAsync(HoldSteps people, Random random)
    {
        var done = 0;
        for (var operation = 0; operation < Operations / Threads; operation++)
        {
            var step = new HoldStep(
                HoldStep.Acts[random.Next(HoldStep.Acts.Length)], random.Next(MostPick), random.Next(Days), random.Next(HoldStep.Quarters), random.Next(HoldStep.ShortestMinutes, HoldStep.LongestMinutes));
            if (await people.TryAsync(step)) done++;
        }
        return done;
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(GeneratedDatabase database, TestClock clock)
    {
        await using var db = database.Open(clock).Open(AccessScope.System);
        return await HoldFaults.FindAsync(db, clock.GetUtcNow().UtcDateTime);
    }
}
