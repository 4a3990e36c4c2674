using FsCheck.Fluent;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;
using Presentations.UnitTests;

namespace Presentations.IntegrationTests.Features.Directory.Merges;

public class MergePropertyTests
{
    /// <summary>A merge of two entries, or an undo of one of those that stand; the numbers choose.</summary>
    public sealed record Step(DirectoryKind Kind, int Keep, int Merge, bool IsUndo, int Pick);

    [DatabaseTheory]
    public async Task After_any_merges_and_undos_the_totals_are_as_before_and_with_all_undone_so_is_everything_else(TestDatabase database)
    {
        var ids = await FillAsync(database);
        var (totals, names) = (await database.TotalsAsync(), await database.NamesAsync());
        var step = from kind in Gen.Elements(Enum.GetValues<DirectoryKind>())
                   from keep in Gen.Choose(0, 3)
                   from merge in Gen.Choose(0, 3)
                   from isUndo in Gen.Elements(true, false, false)
                   from pick in Gen.Choose(0, 100)
                   select new Step(kind, keep, merge, isUndo, pick);

        foreach (var steps in Samples.Of(step.ArrayOf(20), 3))
        {
            var open = new List<int>();
            foreach (var next in steps)
            {
                await TryAsync(database, ids[next.Kind], next, open);
                Assert.Equal(totals, await database.TotalsAsync());
            }
            for (var last = open.Count - 1; last >= 0; last--) await database.UndoAsync(database.Pat, open[last]);
            Assert.Equal(names, await database.NamesAsync());
            Assert.Equal(totals, await database.TotalsAsync());
        }
    }

    private static async Task TryAsync(TestDatabase database, int[] ids, Step step, List<int> open)
    {
        try
        {
            if (!step.IsUndo) open.Add(await database.MergeAsync(database.Pat, step.Kind, ids[step.Keep], ids[step.Merge]));
            else if (open.Count > 0)
            {
                var merge = open[step.Pick % open.Count];
                await database.UndoAsync(database.Pat, merge);
                open.Remove(merge);
            }
        }
        catch (RuleViolation)
        {
            // The same one, merged already, merged into something later, or in two places at once: refused, and nothing may have changed.
        }
    }

    private static async Task<Dictionary<DirectoryKind, int[]>> FillAsync(TestDatabase database)
    {
        var venues = await database.AddAsync([.. Enumerable.Range(0, 4).Select(number => Twins.Venue($"School {number}"))]);
        var agencies = await database.AddAsync([.. Enumerable.Range(0, 4).Select(number => new Agency($"Agency {number}", "ID"))]);
        var people = await database.AddAsync([.. Enumerable.Range(0, 4).Select(number => database.Presenter($"Presenter{number}"))]);
        foreach (var pick in Samples.Of(Gen.Choose(0, 3).ArrayOf(6), 24))
        {
            await database.LogAsync(Twins.Facts(venues[pick[0]], agencies[pick[1]], people[pick[2]], [agencies[pick[3]], agencies[pick[4]]], [people[pick[5]]], Talks.Day.AddDays(pick.Sum())), pick[0] == 0 ? "UT" : "ID");
        }
        for (var hour = 8; hour < 16; hour += 2) await database.BookAsync(database.Pat, "ID", Talks.Boise, Asked.Slot(Talks.Boise, hour), people[hour / 2 % 4], people[(hour / 2 + 1) % 4]);
        return new Dictionary<DirectoryKind, int[]> { [DirectoryKind.Venue] = venues, [DirectoryKind.Agency] = agencies, [DirectoryKind.Person] = people };
    }
}
