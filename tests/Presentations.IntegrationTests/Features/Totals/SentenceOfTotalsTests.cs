using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Totals;

public class SentenceOfTotalsTests
{
    private static readonly DateRange March = new(new(2018, 3, 1), new(2018, 3, 31));

    [DatabaseTheory]
    public async Task The_sentence_is_about_presentations_to_all_audiences_whatever_was_asked(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);

        var all = await database.PageAsync(database.Nat, new TotalsQuestion { Days = March });
        var narrowed = await database.PageAsync(database.Nat, new TotalsQuestion { Days = March, Kind = Kind.Training, Audience = "6-8" });
        Assert.Equal(all.Sentence.Text, narrowed.Sentence.Text);
        Assert.Equal("In March 2018, 2 task forces and 1 state desk delivered 14 presentations to 705 youth and adults.", all.Sentence.Text);
    }

    [DatabaseTheory]
    public async Task It_says_that_the_figures_beside_it_are_narrower_whenever_they_are(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);

        async Task<string?> WiderAsync(TotalsQuestion question) => (await database.PageAsync(database.Nat, question)).Sentence.Wider;

        Assert.Null(await WiderAsync(new TotalsQuestion { Days = March, Kind = Kind.Presentation, Owner = "ID" }));
        Assert.Equal("The sentence always tells of presentations to all audiences. The figures below are of the kind “Training” and the audience “6-8” alone.",
            await WiderAsync(new TotalsQuestion { Days = March, Kind = Kind.Training, Audience = "6-8" }));
    }

    [DatabaseTheory]
    public async Task A_zero_names_whose_it_is_when_others_spoke_there(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);

        var others = await database.PageAsync(database.Nat, new TotalsQuestion { Days = March, State = "ID", Owner = "UT" });
        Assert.Equal("In March 2018, the Utah Internet Crimes Against Children Task Force recorded no presentations in Idaho.", others.Sentence.Text);
        var unseen = await database.PageAsync(database.Cam, new TotalsQuestion { Days = March, State = "ID" });
        Assert.Equal("In March 2018, the task forces of your own roles recorded no presentations in Idaho.", unseen.Sentence.Text);
    }

    [DatabaseTheory]
    public async Task Its_footnotes_say_what_the_figure_rests_on(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);

        var page = await database.PageAsync(database.Nat, new TotalsQuestion { Days = March });
        Assert.Equal(
        [
            "3 presentations without a count are among them; the people who came are not in the figure.",
            "9 of the people were counted without a split by audience; they may include professionals.",
            "63 of the people are estimates or registrations, not counts.",
            "Audiences that came again are counted once; with every seat, there were 738 contacts.",
            "1 presentation for several states at once is in the national figure only.",
        ], page.Sentence.Footnotes);
    }

    [DatabaseTheory]
    public async Task A_state_and_a_task_force_are_named(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);

        var state = await database.PageAsync(database.Nat, new TotalsQuestion { Days = March, State = "ID" });
        Assert.Equal("In March 2018, 1 task force delivered 1 presentation to 20 youth and adults in Idaho.", state.Sentence.Text);
        var own = await database.PageAsync(database.Ben, new TotalsQuestion { Days = March });
        Assert.Equal("In March 2018, the Idaho Internet Crimes Against Children Task Force delivered 1 presentation to 20 youth and adults.", own.Sentence.Text);
    }
}
