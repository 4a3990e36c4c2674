using Microsoft.EntityFrameworkCore;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Totals;

public class ExploreTotalsTests
{
    private static readonly DateRange Spring = new(new(2018, 3, 1), new(2018, 5, 31));

    [DatabaseTheory]
    public async Task The_nation_is_the_sum_of_its_states_of_its_task_forces_and_desks_and_of_everything_that_does_not_overlap(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);
        foreach (var by in Enum.GetValues<TotalsBy>().Except([TotalsBy.Audience, TotalsBy.Topic]))
        {
            var table = await database.TotalsAsync(database.Nat, by, Spring);
            Assert.Equal(table.Total.Figures, table.Rows.Select(row => row.Figures).Aggregate(Figures.Add));
        }
    }

    [DatabaseTheory]
    public async Task People_of_all_audiences_add_up_while_their_talks_overlap(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);

        var table = await database.TotalsAsync(database.Nat, TotalsBy.Audience, Spring);
        Assert.True(table.PresentationsOverlap);
        Assert.Equal(table.Total.Figures.Contacts, table.Rows.Sum(row => row.Figures.Contacts));
        Assert.Equal(table.Total.Figures.Reached, table.Rows.Sum(row => row.Figures.Reached));
        Assert.True(table.Rows.Sum(row => row.Figures.Presentations) > table.Total.Figures.Presentations - table.Total.Figures.WithoutCount);
    }

    [DatabaseTheory]
    public async Task Topics_overlap_and_a_talk_without_one_is_a_line_of_its_own(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);

        var table = await database.TotalsAsync(database.Nat, TotalsBy.Topic, new DateRange(Recorded.Days[0], Recorded.Days[^1]));
        Assert.Equal(8, table.Rows.Single(row => row.Key == "gaming").Figures.Presentations);
        Assert.Equal(4, table.Rows.Single(row => row.Key == "sextortion").Figures.Presentations);
        Assert.Equal(table.Total.Figures.Presentations - 8, table.Rows.Single(row => row.Key == TotalsNames.Unknown).Figures.Presentations);
    }

    [DatabaseTheory]
    public async Task Any_range_of_days_equals_a_recount_of_its_talks(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);
        await using var db = database.AsSystem();
        var talks = await db.Presentations.Where(talk => talk.Status == PresentationStatus.Delivered).ToListAsync();
        foreach (var (first, last) in Recorded.Days.SelectMany((first, i) => Recorded.Days.Skip(i).Select(last => (first, last))))
        {
            var table = await database.TotalsAsync(database.Nat, TotalsBy.State, new DateRange(first, last));
            foreach (var state in talks.Where(talk => first <= talk.Date && talk.Date <= last).GroupBy(talk => talk.StateCode))
            {
                var row = table.Rows.Single(row => row.Key == state.Key).Figures;
                Assert.Equal(
                    (state.LongCount(), state.LongCount(talk => talk.Contacts is null), state.Sum(talk => (long)(talk.Contacts ?? 0)), state.Sum(talk => (long)(talk.Reached ?? 0))),
                    (row.Presentations, row.WithoutCount, row.Contacts, row.Reached));
            }
        }
    }

    [DatabaseTheory]
    public async Task Every_grouping_says_the_same_of_edge_days_as_of_whole_months(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);
        DateRange[] parts = [new(new(2018, 2, 1), new(2018, 3, 13)), new(new(2018, 3, 14), new(2018, 4, 30)), new(new(2018, 5, 1), new(2018, 5, 31))];
        foreach (var by in Enum.GetValues<TotalsBy>().Except([TotalsBy.Month]))
        {
            var whole = await database.TotalsAsync(database.Nat, by, new DateRange(parts[0].First, parts[^1].Last));
            var added = new Dictionary<string, Figures>();
            foreach (var part in parts)
            {
                foreach (var row in (await database.TotalsAsync(database.Nat, by, part)).Rows) added[row.Key] = added.GetValueOrDefault(row.Key) + row.Figures;
            }
            Assert.Equal(whole.Rows.ToDictionary(row => row.Key, row => row.Figures), added);
        }
    }

    [DatabaseTheory]
    public async Task Filters_narrow_every_grouping_alike(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);
        foreach (var by in Enum.GetValues<TotalsBy>().Except([TotalsBy.Audience, TotalsBy.Topic]))
        {
            var table = await database.TotalsAsync(database.Nat, new TotalsQuestion { Days = Spring, By = by, State = "ID", Owner = "ID", Kind = Kind.Presentation, Audience = "9-12" });
            Assert.Equal(new Figures(6, 0, 87, 87, 87), table.Total.Figures);
            Assert.Equal(table.Total.Figures, table.Rows.Select(row => row.Figures).Aggregate(Figures.Add));
        }
    }

    [DatabaseTheory]
    public async Task A_partner_agency_is_named_beside_the_lead_and_never_added_up(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);

        var table = await database.TotalsAsync(database.Nat, TotalsBy.Agency, new DateRange(Recorded.Days[0], Recorded.Days[^1]));
        var ada = table.Rows.Single(row => row.Name.StartsWith("Ada", StringComparison.Ordinal));
        Assert.Equal((8, 23), (ada.Figures.Presentations, ada.AsPartner));
        Assert.Null(table.Total.AsPartner);
    }

    [DatabaseTheory]
    public async Task A_coordinator_sees_the_talks_of_the_own_task_force_wherever_they_were_and_nobody_elses(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);

        var table = await database.TotalsAsync(database.Ben, TotalsBy.TaskForce, Spring);
        Assert.Equal(["ID"], table.Rows.Select(row => row.Key));
        Assert.Equal(["ID", "UT", "US"], (await database.TotalsAsync(database.Ben, TotalsBy.State, Spring)).Rows.Select(row => row.Key));
        Assert.True((await database.TotalsAsync(database.Nat, TotalsBy.State, Spring)).Total.Figures.Presentations > table.Total.Figures.Presentations);
    }

    [DatabaseTheory]
    public async Task Without_a_membership_there_is_nothing_to_see(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);
        foreach (var by in Enum.GetValues<TotalsBy>()) Assert.Empty((await database.TotalsAsync(null, by, new DateRange(Recorded.Days[0], Recorded.Days[^1]))).Rows);
    }

    [DatabaseTheory]
    public async Task Another_task_force_answers_like_one_that_does_not_exist(TestDatabase database)
    {
        var other = await Assert.ThrowsAsync<RuleViolation>(() => database.TotalsAsync(database.Ben, new TotalsQuestion { Owner = "UT" }));
        var none = await Assert.ThrowsAsync<RuleViolation>(() => database.TotalsAsync(database.Ben, new TotalsQuestion { Owner = "ZZ" }));
        Assert.Equal(none.Message.Replace("ZZ", "UT", StringComparison.Ordinal), other.Message);
    }
}
