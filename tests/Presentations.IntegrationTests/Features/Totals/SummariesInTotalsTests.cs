using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Totals;

public class SummariesInTotalsTests
{
    private static readonly DateRange Spring = new(new(2018, 3, 1), new(2018, 5, 31));

    [DatabaseTheory]
    public async Task A_summary_is_a_column_of_its_own_and_never_in_the_figures(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await SummarizeSpringAsync(database, "ID", "ID", 1_245, 99_000);

        var table = await database.TotalsAsync(database.Nat, TotalsBy.State, Spring);
        var idaho = Assert.Single(table.Rows);
        Assert.Equal(new Figures(1, 0, 20, 20, 0), idaho.Figures);
        Assert.Equal(new SummarizedSum(1, 1_245, 99_000), idaho.Summarized);
        Assert.Equal(new Figures(1, 0, 20, 20, 0), table.Total.Figures);
        Assert.Equal(new SummarizedSum(1, 1_245, 99_000), table.Total.Summarized);
    }

    [DatabaseTheory]
    public async Task A_state_known_only_by_a_summary_has_a_line_with_nothing_counted(TestDatabase database)
    {
        await SummarizeSpringAsync(database, "CA-DESK", "CA", null, 500);

        var row = Assert.Single((await database.TotalsAsync(database.Nat, TotalsBy.State, Spring)).Rows);
        Assert.Equal(("CA", default, new SummarizedSum(1, null, 500)), (row.Key, row.Figures, row.Summarized));
    }

    [DatabaseTheory]
    public async Task A_range_that_cuts_the_period_does_not_show_the_summary(TestDatabase database)
    {
        await SummarizeSpringAsync(database, "ID", "ID", 10, 100);

        Assert.Equal(1, await CountAsync(Spring));
        Assert.Equal(1, await CountAsync(new DateRange(new(2018, 1, 1), new(2018, 12, 31))));
        Assert.Equal(0, await CountAsync(new DateRange(new(2018, 3, 2), new(2018, 5, 31))));
        Assert.Equal(0, await CountAsync(new DateRange(new(2018, 3, 1), new(2018, 5, 30))));

        async Task<int> CountAsync(DateRange days) => (await database.TotalsAsync(database.Nat, TotalsBy.State, days)).Total.Summarized.Summaries;
    }

    [DatabaseTheory]
    public async Task Talks_counted_within_the_period_of_a_summary_are_warned_about(TestDatabase database)
    {
        await SummarizeSpringAsync(database, "ID", "ID", 10, 100);
        Assert.False(Assert.Single((await PageAsync(database)).View.Summaries).Summary.Overlaps);

        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 20);
        Assert.False(Assert.Single((await PageAsync(database)).View.Summaries).Summary.Overlaps);

        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        Assert.True(Assert.Single((await PageAsync(database)).View.Summaries).Summary.Overlaps);
    }

    [DatabaseTheory]
    public async Task The_sentence_names_a_summary_in_a_footnote(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await SummarizeSpringAsync(database, "ID", "ID", 1_245, 99_000);

        var sentence = (await PageAsync(database)).Sentence;
        Assert.Equal("In March–May 2018, 1 task force delivered 1 presentation to 20 youth and adults.", sentence.Text);
        Assert.Equal(["Not included: about 1,245 presentations to about 99,000 people, known only as a sum for March–May 2018 (annual report)."], sentence.Footnotes);
    }

    [DatabaseTheory]
    public async Task Another_task_force_does_not_see_the_summary(TestDatabase database)
    {
        await SummarizeSpringAsync(database, "ID", "ID", 10, 100);

        Assert.Equal(1, (await database.TotalsAsync(database.Ben, TotalsBy.State, Spring)).Total.Summarized.Summaries);
        Assert.Equal(0, (await database.TotalsAsync(database.Cam, TotalsBy.State, Spring)).Total.Summarized.Summaries);
    }

    private static Task SummarizeSpringAsync(TestDatabase database, string owner, string state, int? presentations, int? contacts) =>
        Recorded.SummarizeAsync(database, owner, state, Spring.First, Spring.Last, presentations, contacts, Qualifier.About);

    private static Task<ExploreTotals.Page> PageAsync(TestDatabase database) => database.PageAsync(database.Nat, new TotalsQuestion { Days = Spring });
}
