using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.UnitTests.Totals;

public class SentenceTests
{
    private static readonly DateRange BrokenHeart = new(new(2018, 3, 1), new(2018, 5, 31));
    private static readonly SentenceFacts Nation = new(BrokenHeart, new Figures(3_742, 0, 391_208, 391_208, 0)) { TaskForces = 61 };

    [Fact]
    public void The_nation_in_one_sentence_without_a_footnote()
    {
        var sentence = Sentence.Of(Nation);

        Assert.Equal("In March–May 2018, 61 task forces delivered 3,742 presentations to 391,208 youth and adults.", sentence.Text);
        Assert.Empty(sentence.Footnotes);
    }

    [Fact]
    public void State_desks_are_named_beside_the_task_forces() =>
        Assert.StartsWith("In March–May 2018, 61 task forces and 2 state desks delivered", Sentence.Of(Nation with { StateDesks = 2 }).Text, StringComparison.Ordinal);

    [Fact]
    public void A_state_is_named_at_the_end_and_one_of_a_thing_is_singular() =>
        Assert.Equal("In March–May 2018, 1 task force delivered 1 presentation to 28 youth and adults in Idaho.",
            Sentence.Of(new SentenceFacts(BrokenHeart, new Figures(1, 0, 28, 28, 0)) { TaskForces = 1, State = "Idaho" }).Text);

    [Fact]
    public void What_is_not_known_is_not_said_to_be_zero() =>
        Assert.Equal("In March–May 2018, the Idaho Task Force delivered 2 presentations; how many people came is not known yet.",
            Sentence.Of(new SentenceFacts(BrokenHeart, new Figures(2, 2, 0, 0, 0)) { Owner = "Idaho Task Force" }).Text);

    [Fact]
    public void Nothing_recorded_is_said_so() =>
        Assert.Equal("In March–May 2018, no presentations were recorded in Guam.", Sentence.Of(new SentenceFacts(BrokenHeart, default) { State = "Guam" }).Text);

    [Fact]
    public void Nothing_approved_or_submitted_is_not_said_to_be_nothing_recorded()
    {
        var none = new SentenceFacts(BrokenHeart, default) { IsWhole = false, Status = FigureStatus.Approved };

        Assert.Equal("Of March–May 2018, no presentation is approved yet.", Sentence.Of(none).Text);
        Assert.Equal("Of March–May 2018, no presentation by the Utah Task Force in Idaho is approved yet.", Sentence.Of(none with { Owner = "Utah Task Force", State = "Idaho" }).Text);
        Assert.Equal("Of March–May 2018, no presentation by the task forces of your own roles has been submitted yet.", Sentence.Of(none with { Status = FigureStatus.KnownNow, IsPartOnly = true }).Text);
        Assert.Equal("Of March–May 2018, no presentation had been submitted by the end of June 14, 2018.", Sentence.Of(none with { AsSubmitted = new DateOnly(2018, 6, 14) }).Text);
        Assert.Equal("In March–May 2018, no presentations were delivered.", Sentence.Of(none with { IsWhole = true }).Text);
    }

    [Fact]
    public void Nothing_delivered_by_those_whose_months_are_in_is_told_apart_from_what_is_missing()
    {
        var none = new SentenceFacts(BrokenHeart, default) { IsWhole = false, Whole = 1, Missing = 60, HasMonths = true, Status = FigureStatus.Approved };

        Assert.Equal("In March–May 2018, 1 task force reported that no presentation was delivered; of 60 others, no presentation is approved yet.", Sentence.Of(none).Text);
        Assert.Equal("In March–May 2018, 2 task forces reported that no presentation was delivered in Texas; of 1 other, no presentation has been submitted yet.",
            Sentence.Of(none with { Whole = 2, Missing = 1, State = "Texas", Status = FigureStatus.KnownNow }).Text);
        Assert.Equal("In March–May 2018, 1 task force of your own roles reported that no presentation was delivered; of 1 other, no presentation had been submitted by the end of June 14, 2018.",
            Sentence.Of(none with { Missing = 1, IsPartOnly = true, AsSubmitted = new DateOnly(2018, 6, 14) }).Text);
    }

    [Fact]
    public void Nothing_delivered_in_some_months_is_said_of_these_alone()
    {
        var none = new SentenceFacts(BrokenHeart, default) { IsWhole = false, Missing = 1, HasMonths = true, Status = FigureStatus.Approved, Owner = "Utah Task Force" };

        Assert.Equal("Of March–May 2018, no presentation by the Utah Task Force was delivered in the months that are approved so far.", Sentence.Of(none).Text);
        Assert.Equal("Of March–May 2018, no presentation was delivered in Utah in the months that have been submitted so far.", Sentence.Of(none with { Owner = null, State = "Utah", Status = FigureStatus.KnownNow }).Text);
        Assert.Equal("Of March–May 2018, no presentation by the Utah Task Force was delivered in the months that had been submitted by the end of June 14, 2018.", Sentence.Of(none with { AsSubmitted = new DateOnly(2018, 6, 14) }).Text);
    }

    [Fact]
    public void An_official_figure_never_speaks_of_what_is_recorded()
    {
        var none = new SentenceFacts(BrokenHeart, default) { Status = FigureStatus.Approved };

        Assert.Equal("In March–May 2018, the Utah Task Force delivered no presentations.", Sentence.Of(none with { Owner = "Utah Task Force" }).Text);
        Assert.Equal("In March–May 2018, the task forces of your own roles delivered no presentations.", Sentence.Of(none with { IsPartOnly = true }).Text);
        Assert.Equal("In March–May 2018, no presentations were delivered.", Sentence.Of(none with { Status = FigureStatus.Recorded, AsSubmitted = new DateOnly(2018, 6, 14) }).Text);
    }

    [Fact]
    public void Nothing_of_a_part_is_not_said_to_be_nothing_of_all()
    {
        var none = new SentenceFacts(BrokenHeart, default) { State = "Idaho" };

        Assert.Equal("In March–May 2018, the Utah Task Force recorded no presentations in Idaho.", Sentence.Of(none with { Owner = "Utah Task Force", IsPartOnly = true }).Text);
        Assert.Equal("In March–May 2018, the task forces of your own roles recorded no presentations in Idaho.", Sentence.Of(none with { IsPartOnly = true }).Text);
    }

    [Fact]
    public void Unknown_unsplit_estimated_repeated_and_summarized_figures_are_in_the_footnotes()
    {
        var footnotes = Sentence.Of(Nation with
        {
            Figures = new Figures(3_742, 118, 401_000, 391_208, 3_210),
            Unspecified = 12_345,
            SeveralStates = 3,
            Summaries =
            [
                new(1, "CA", null, Kind.Presentation, BrokenHeart, 1_245, 99_000, new Dictionary<string, int>(), Qualifier.MoreThan, "newsletter", Overlaps: true),
                new(1, "TX", null, Kind.Presentation, BrokenHeart, null, 500, new Dictionary<string, int>(), Qualifier.Exactly, "letter", Overlaps: false),
            ],
        }).Footnotes;

        Assert.Equal(
        [
            "118 presentations without a count are among them; the people who came are not in the figure.",
            "12,345 of the people were counted without a split by audience; they may include professionals.",
            "3,210 of the people are estimates or registrations, not counts.",
            "Audiences that came again are counted once; with every seat, there were 401,000 contacts.",
            "3 presentations for several states at once are in the national figure only.",
            "Not included: more than 1,245 presentations to more than 99,000 people, known only as a sum for March–May 2018 (newsletter).",
            "Not included: an unknown number of presentations to 500 people, known only as a sum for March–May 2018 (letter).",
        ], footnotes);
    }
}
