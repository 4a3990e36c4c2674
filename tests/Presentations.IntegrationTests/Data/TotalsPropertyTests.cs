using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.UnitTests;

namespace Presentations.IntegrationTests.Data;

public class TotalsPropertyTests
{
    private const int Writers = 3;
    private const int FewestTalks = 40;

    [DatabaseTheory]
    public async Task After_any_sequence_of_changes_by_several_writers_the_totals_equal_a_recount(TestDatabase database)
    {
        var step = from act in Gen.Elements<TotalsAct>([.. Enum.GetValues<TotalsAct>(), TotalsAct.Log, TotalsAct.Log, TotalsAct.Import])
                   from pick in Gen.Choose(0, 1_000)
                   from people in Gen.Choose(-1, 60)
                   from day in Gen.Choose(0, 80)
                   from isRepeat in Gen.Elements(true, false)
                   select new TotalsStep(act, pick, people, day, isRepeat);
        var writers = new TotalsSteps(database);

        foreach (var steps in Samples.Of(step.ArrayOf(60), 5))
        {
            await Task.WhenAll(steps.Chunk((steps.Length / Writers) + 1).Select(own => Task.Run(() => writers.RunAsync(own))));

            await using var db = database.AsSystem();
            Assert.Equal(await RecountAsync(db), await KeptAsync(db.CountyTotals, total => total.CountyFips));
            Assert.Equal((await RecountAsync(db)).GroupBy(line => line.Key with { County = "" }).Select(Sum).ToHashSet(), await KeptAsync(db.StateTotals, _ => ""));
        }

        Assert.All([TotalsAct.Log, TotalsAct.Import, TotalsAct.UndoImport, TotalsAct.CorrectVenuePlace], act => Assert.True(writers.Done(act) > 0, $"{act} never came about."));
        await using var counted = database.AsSystem();
        Assert.InRange(await counted.StateTotals.Where(total => total.Audience == Total.Everyone).SumAsync(total => total.Presentations), FewestTalks, int.MaxValue);
        Assert.True(await counted.StateTotals.AnyAsync(total => total.Estimated > 0 && total.Estimated < total.Reached), "Nothing was estimated beside what was counted.");
    }

    private sealed record Key(int Owner, int Month, string State, string County, Kind Kind, string Audience);

    private sealed record Line(Key Key, int Presentations, int WithoutCount, long Contacts, long Reached, long Estimated);

    /// <summary>Counts in memory, row by row, without anything of the product's own counting.</summary>
    private static async Task<HashSet<Line>> RecountAsync(AppDb db)
    {
        var talks = await db.Presentations.AsNoTracking().Include(talk => talk.Counts).Where(talk => talk.Status == PresentationStatus.Delivered).ToListAsync();
        var seats = talks.SelectMany(talk => talk.Counts
            .Select(count => Seats(talk, count.Audience, count.People))
            .Append(Seats(talk, Total.Everyone, talk.Counts.Sum(count => count.People)) with { WithoutCount = talk.Basis is null ? 1 : 0 }));
        return [.. seats.GroupBy(line => line.Key).Select(Sum)];
    }

    private static Line Seats(Presentation talk, string audience, int people)
    {
        var reached = talk.IsRepeatAudience ? 0 : people;
        return new Line(
            new(talk.OwnerId, (talk.Date.Year * 100) + talk.Date.Month, talk.StateCode, talk.CountyFips ?? "", talk.Kind, audience),
            1, 0, people, reached, talk.Basis is CountingBasis.Estimate or CountingBasis.Registrations ? reached : 0);
    }

    private static Line Sum(IGrouping<Key, Line> lines) => new(
        lines.Key, lines.Sum(line => line.Presentations), lines.Sum(line => line.WithoutCount), lines.Sum(line => line.Contacts), lines.Sum(line => line.Reached), lines.Sum(line => line.Estimated));

    private static async Task<HashSet<Line>> KeptAsync<T>(IQueryable<T> totals, Func<T, string> county) where T : Total =>
        [.. (await totals.AsNoTracking().ToListAsync()).Select(total => new Line(
            new Key(total.OwnerId, total.Month, total.StateCode, county(total), total.Kind, total.Audience),
            total.Presentations, total.WithoutCount, total.Contacts, total.Reached, total.Estimated))];
}
