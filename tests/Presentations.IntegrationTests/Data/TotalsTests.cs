using Microsoft.EntityFrameworkCore;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Data;

public class TotalsTests
{
    [DatabaseTheory]
    public async Task A_visit_of_four_classes_adds_four_presentations_and_their_people_to_its_state(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 21, 22, 23, 24);

        var total = await EveryoneAsync(database, "ID");
        Assert.Equal((4, 0, 90L, 90L), (total.Presentations, total.WithoutCount, total.Contacts, total.Reached));
    }

    [DatabaseTheory]
    public async Task A_talk_without_a_count_lowers_completeness_and_adds_nobody(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 21, null);

        var total = await EveryoneAsync(database, "ID");
        Assert.Equal((2, 1, 21L, 21L), (total.Presentations, total.WithoutCount, total.Contacts, total.Reached));
    }

    [DatabaseTheory]
    public async Task The_part_of_a_partner_is_counted_in_the_talks_that_the_reader_may_see_alone(TestDatabase database)
    {
        int partner;
        await using (var db = database.AsSystem())
        {
            var agency = db.Agencies.Add(new Agency("Twin Falls Police Department", "ID")).Entity;
            await db.SaveChangesAsync();
            partner = agency.Id;
            foreach (var owner in (string[])["ID", "UT"])
                db.Visits.Add(Visit.Log(database.Owner(owner), Guid.NewGuid(), new VisitFacts(Talks.Day, Talks.Boise) { PartnerAgencyIds = [partner] }, [Talks.Session(20)], database.Clock));
            await db.SaveChangesAsync();
        }

        Assert.Equal(1, await PartAsync(database.Ben));
        Assert.Equal(2, await PartAsync(database.Nat));

        async Task<int> PartAsync(int member)
        {
            await using var person = database.As(member);
            await using var db = await person.OpenAsync();
            var parts = await person.Get<TotalsReader>().ReadAsync(db, now => now.PartnersAsync(new TotalsFilter(new DateRange(Talks.Day, Talks.Day))));
            return parts[partner];
        }
    }

    [DatabaseTheory]
    public async Task A_repeat_audience_makes_contacts_but_reaches_nobody_again(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        await using var db = await ada.OpenAsync();
        db.Visits.Add(Visit.Log(database.Owner("ID"), Guid.NewGuid(), new VisitFacts(Talks.Day, Talks.Boise),
            [Talks.Session(20), Talks.Session(20) with { IsRepeatAudience = true }], database.Clock));
        await db.SaveChangesAsync();

        var total = await EveryoneAsync(database, "ID");
        Assert.Equal((2, 40L, 20L), (total.Presentations, total.Contacts, total.Reached));
        var grades = await db.StateTotals.SingleAsync(row => row.Audience == "6-8");
        Assert.Equal((40L, 20L), (grades.Contacts, grades.Reached));
    }

    [DatabaseTheory]
    public async Task A_void_talk_is_out_of_the_totals_until_it_is_restored(TestDatabase database)
    {
        var id = await database.LogAsync(database.Ada, "ID", Talks.Boise, 20, 30);
        await ChangeAsync(database, id, visit => visit.Presentations[0].Void("logged twice"));
        Assert.Equal((1, 30L), await CountAsync(database, "ID"));

        await ChangeAsync(database, id, visit => visit.Presentations[0].Restore("it was another class"));
        Assert.Equal((2, 50L), await CountAsync(database, "ID"));
    }

    [DatabaseTheory]
    public async Task A_talk_that_moves_to_another_month_leaves_nothing_behind(TestDatabase database)
    {
        var id = await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await ChangeAsync(database, id, visit =>
            visit.Correct(new VisitFacts(new DateOnly(2018, 4, 2), visit.Place), [(visit.Presentations[0].Id, Talks.Session(20))], "wrong day", database.Clock));

        await using var db = database.AsSystem();
        Assert.Equal([201804], await db.StateTotals.Select(total => total.Month).Distinct().ToListAsync());
        Assert.Equal([201804], await db.CountyTotals.Select(total => total.Month).Distinct().ToListAsync());
    }

    [DatabaseTheory]
    public async Task A_split_that_changes_while_its_sum_stays_changes_the_audiences(TestDatabase database)
    {
        var id = await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await ChangeAsync(database, id, visit => visit.Correct(new VisitFacts(visit.Date, visit.Place),
            [(visit.Presentations[0].Id, Talks.Session(20) with { Attendance = Attendance.Of([new("6-8", 12), new("9-12", 8)], CountingBasis.Counted) })], "split", database.Clock));

        await using var db = database.AsSystem();
        Assert.Equal(["", "6-8", "9-12"], await db.StateTotals.Select(total => total.Audience).OrderBy(code => code).ToListAsync());
        Assert.Equal(8, (await db.StateTotals.SingleAsync(total => total.Audience == "9-12")).Contacts);
    }

    [DatabaseTheory]
    public async Task A_task_force_is_credited_wherever_it_spoke_and_the_state_is_that_of_the_place(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.SaltLake, 20);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 30);

        await using var db = database.AsSystem();
        var utah = await db.StateTotals.Where(total => total.StateCode == "UT" && total.Audience == Total.Everyone).ToListAsync();
        Assert.Equal(50, utah.Sum(total => total.Contacts));
        Assert.Equal(20, utah.Single(total => total.OwnerId == database.Owner("ID")).Contacts);
    }

    [DatabaseTheory]
    public async Task Many_who_log_in_the_same_month_at_once_lose_nothing(TestDatabase database)
    {
        await Task.WhenAll(Enumerable.Range(1, 12).Select(people => Task.Run(() => database.LogAsync(database.Ada, "ID", Talks.Boise, people))));
        Assert.Equal((12, 78L), await CountAsync(database, "ID"));
    }

    private static async Task ChangeAsync(TestDatabase database, int id, Action<Visit> change)
    {
        await using var ben = database.As(database.Ben);
        await using var db = await ben.OpenAsync();
        change(await db.VisitAsync(id));
        await db.SaveChangesAsync();
    }

    private static async Task<(int, long)> CountAsync(TestDatabase database, string state)
    {
        var total = await EveryoneAsync(database, state);
        return (total.Presentations, total.Contacts);
    }

    private static async Task<StateTotal> EveryoneAsync(TestDatabase database, string state)
    {
        await using var db = database.AsSystem();
        return await db.StateTotals.SingleAsync(total => total.StateCode == state && total.Audience == Total.Everyone);
    }
}
