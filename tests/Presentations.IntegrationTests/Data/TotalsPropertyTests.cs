using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Data;

public class TotalsPropertyTests
{
    private const int Writers = 3;

    /// <summary>What one writer does next; the numbers choose among what is there.</summary>
    public sealed record Step(Act Act, int Pick, int People, int Day, bool IsRepeat);

    public enum Act
    {
        Log,
        Correct,
        AddSession,
        Void,
        Restore,
        CorrectPlace,
        Remove,
    }

    [DatabaseTheory]
    public async Task After_any_sequence_of_changes_by_several_writers_the_totals_equal_a_recount(TestDatabase database)
    {
        var step = from act in Gen.Elements(Enum.GetValues<Act>().Append(Act.Log).Append(Act.Log).ToArray())
                   from pick in Gen.Choose(0, 1_000)
                   from people in Gen.Choose(-1, 60)
                   from day in Gen.Choose(0, 80)
                   from isRepeat in Gen.Elements(true, false)
                   select new Step(act, pick, people, day, isRepeat);

        foreach (var steps in Gen.Sample(step.ArrayOf(60), 5))
        {
            await Task.WhenAll(steps.Chunk((steps.Length / Writers) + 1).Select(own => Task.Run(() => RunAsync(database, own))));

            await using var db = database.AsSystem();
            Assert.Equal(await RecountAsync(db), await KeptAsync(db.CountyTotals, total => total.CountyFips));
            Assert.Equal((await RecountAsync(db)).GroupBy(line => line.Key with { County = "" }).Select(Sum).ToHashSet(), await KeptAsync(db.StateTotals, _ => ""));
        }
    }

    private static async Task RunAsync(TestDatabase database, Step[] steps)
    {
        foreach (var step in steps)
        {
            try
            {
                await using var db = database.AsSystem();
                await DoAsync(database, db, step);
                await db.SaveChangesAsync();
            }
            catch (RuleViolation)
            {
                // Another writer was first, or there is nothing to do it to: refused, and nothing may have changed.
            }
        }
    }

    private static async Task DoAsync(TestDatabase database, AppDb db, Step step)
    {
        if (step.Act is Act.Log)
        {
            db.Visits.Add(Visit.Log(database.Owner(step.Pick % 2 == 0 ? "ID" : "UT"), Guid.NewGuid(), Facts(step, Place(step)), [Session(step), Session(step with { People = step.People + 7 })], database.Clock));
            return;
        }

        var ids = await db.Visits.OrderBy(visit => visit.Id).Select(visit => visit.Id).ToListAsync();
        Rule.Require(ids.Count > 0, "There is no visit yet.");
        var visit = await db.VisitAsync(ids[step.Pick % ids.Count]);
        var talk = visit.Presentations[step.Pick % visit.Presentations.Count];
        var kept = visit.Presentations.Where(other => other != talk).Select(other => ((int?)other.Id, Session(step with { People = other.Contacts ?? -1 }))).ToList();
        switch (step.Act)
        {
            case Act.Correct:
                visit.Correct(Facts(step, visit.Place), [(talk.Id, Session(step)), .. kept], "counted again", database.Clock);
                break;
            case Act.AddSession:
                visit.Correct(Facts(step, visit.Place), [(talk.Id, Session(step)), .. kept, (null, Session(step with { IsRepeat = true }))], "one was forgotten", database.Clock);
                break;
            case Act.Void:
                talk.Void("logged twice");
                break;
            case Act.Restore:
                talk.Restore("it was another one");
                break;
            case Act.CorrectPlace:
                visit.CorrectPlace(Place(step), "the school is elsewhere");
                break;
            default:
                db.Visits.Remove(visit);
                break;
        }
    }

    private static VisitFacts Facts(Step step, Place place) => new(new DateOnly(2018, 2, 20).AddDays(step.Day), place);

    private static Place Place(Step step) => (step.Pick % 3) switch
    {
        0 => Talks.Boise,
        1 => Talks.SaltLake,
        _ => Talks.SaltLake with { CountyFips = null },
    };

    private static SessionFacts Session(Step step) => new((Kind)(step.Pick % 3), step.People switch
    {
        < 0 => Attendance.NotKnown,
        0 => Attendance.NobodyCame,
        var people => Attendance.Of([new("6-8", people), new("parents", step.Pick % 5)], CountingBasis.Counted),
    })
    { IsRepeatAudience = step.IsRepeat };

    private sealed record Key(int Owner, int Month, string State, string County, Kind Kind, string Audience);

    private sealed record Line(Key Key, int Presentations, int WithoutCount, long Contacts, long Reached);

    /// <summary>Counts in memory, row by row, without anything of the product's own counting.</summary>
    private static async Task<HashSet<Line>> RecountAsync(AppDb db)
    {
        var talks = await db.Presentations.AsNoTracking().Include(talk => talk.Counts).Where(talk => talk.Status == PresentationStatus.Delivered).ToListAsync();
        var seats = talks.SelectMany(talk => talk.Counts
            .Select(count => new Line(KeyOf(talk, count.Audience), 1, 0, count.People, talk.IsRepeatAudience ? 0 : count.People))
            .Append(new Line(KeyOf(talk, Total.Everyone), 1, talk.Basis is null ? 1 : 0, talk.Counts.Sum(count => count.People), talk.IsRepeatAudience ? 0 : talk.Counts.Sum(count => count.People))));
        return [.. seats.GroupBy(line => line.Key).Select(Sum)];
    }

    private static Key KeyOf(Presentation talk, string audience) =>
        new(talk.OwnerId, (talk.Date.Year * 100) + talk.Date.Month, talk.StateCode, talk.CountyFips ?? "", talk.Kind, audience);

    private static Line Sum(IGrouping<Key, Line> lines) =>
        new(lines.Key, lines.Sum(line => line.Presentations), lines.Sum(line => line.WithoutCount), lines.Sum(line => line.Contacts), lines.Sum(line => line.Reached));

    private static async Task<HashSet<Line>> KeptAsync<T>(IQueryable<T> totals, Func<T, string> county) where T : Total =>
        [.. (await totals.AsNoTracking().ToListAsync()).Select(total => new Line(
            new Key(total.OwnerId, total.Month, total.StateCode, county(total), total.Kind, total.Audience),
            total.Presentations, total.WithoutCount, total.Contacts, total.Reached))];
}
