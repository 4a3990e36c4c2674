using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;
using Presentations.Web.Public.Figures;

namespace Presentations.ComponentTests.Public.Figures;

public class SentenceCardTests : BunitContext
{
    private static readonly Caption Caption = new(new DateTime(2018, 6, 15, 18, 0, 0, DateTimeKind.Utc), new Completeness(52, 61, 118), IsPartOnly: false);

    [Fact]
    public void The_sentence_stands_with_its_footnotes_and_its_caption()
    {
        var card = Draw(new Sentence("In 2018, 61 task forces delivered 3,742 presentations to 391,208 youth and adults.", ["118 presentations without a count."]));

        Assert.Equal("In 2018, 61 task forces delivered 3,742 presentations to 391,208 youth and adults.*", card.Find(".sentence").TextContent);
        Assert.Equal(["118 presentations without a count."], card.FindAll(".footnotes li").Select(note => note.TextContent));
        Assert.Equal("Recorded figures as of Fri, Jun 15, 2018, 18:00 UTC. 52 of 61 task forces in; 118 past talks without a count.", card.Find(".caption").TextContent);
        Assert.Contains("Counted by version 1 of the counting rules.", card.Find("#sentence").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_copied_is_the_sentence_with_all_that_must_be_said_beside_it()
    {
        var card = Draw(new Sentence("In 2018, none.", ["A note."]), canCopy: true);

        var copied = card.Find($"#{card.Find("button").GetAttribute("data-copy")}");
        Assert.Contains("In 2018, none.", copied.TextContent, StringComparison.Ordinal);
        Assert.Contains("A note.", copied.TextContent, StringComparison.Ordinal);
        Assert.Contains("Recorded figures as of", copied.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_figures_below_leave_out_is_said_beside_the_sentence_and_not_copied_with_it()
    {
        var card = Draw(new Sentence("In 2018, none.", []) { Wider = "The figures below are of training alone." });

        Assert.Equal("The figures below are of training alone.", card.Find(".callout").TextContent);
        Assert.DoesNotContain("training", card.Find("#sentence").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_script_there_is_no_button_that_would_do_nothing() => Assert.Empty(Draw(new Sentence("In 2018, none.", [])).FindAll("button"));

    private IRenderedComponent<SentenceCard> Draw(Sentence sentence, bool canCopy = false) => Render<SentenceCard>(card => card
        .Add(p => p.Sentence, sentence).Add(p => p.Caption, Caption).Add(p => p.CanCopy, canCopy));
}
