using Presentations.Domain.Periods;
using Presentations.Web.Features.Periods;
using Presentations.ComponentTests.Features.Delivery;

namespace Presentations.ComponentTests.Features.Periods;

public class RestatementCardTests : DeliveryContext
{
    private static readonly ListedRestatement Moved = new(
        7, 1, "ID", "Idaho Task Force", 201803, 4013, PresentationExists: true, "Wed, Mar 14, 2018, 09:00, Lincoln Elementary School, Boise", RestatementStatus.Proposed,
        [new("Presentation", "31 people", null)], "It was in September.", "Ada", new DateTime(2018, 6, 15, 18, 0, 0, DateTimeKind.Utc), null, null, null, null, null);

    private static readonly ListedRestatement SentBack = Moved with
    {
        Status = RestatementStatus.Returned,
        DecidedBy = "Ben",
        DecidedAtUtc = new DateTime(2018, 6, 16, 18, 0, 0, DateTimeKind.Utc),
        ReturnedBecause = "That was another school.",
    };

    public RestatementCardTests() => AddMail();

    [Fact]
    public void A_card_says_of_which_presentation_it_is_and_where_that_counts_now()
    {
        var card = Card(Moved with { NowIn = 201809, IsDemo = true });

        Assert.StartsWith(Moved.Talk, card.Find("h3").TextContent.Trim(), StringComparison.Ordinal);
        var moved = card.Find("p a").ParentElement!;
        Assert.Equal(("It counts in September 2018 now.", "/periods/ID/2018-09"), (moved.TextContent, moved.QuerySelector("a")!.GetAttribute("href")));
        Assert.Contains("The presentation · The month", card.Find("p.muted").TextContent.ReplaceLineEndings(" ").Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("invented, for the demonstration", card.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("invented, for the demonstration", Card(Moved).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_approved_is_told_as_what_the_figures_said_before_and_say_since()
    {
        Assert.Equal(["What", "In the figures", "As recorded now"], Card(Moved).FindAll("thead th").Select(head => head.TextContent));
        Assert.Equal(["What", "Before", "Since its approval"], Card(Moved with { Status = RestatementStatus.Approved }).FindAll("thead th").Select(head => head.TextContent));
    }

    [Fact]
    public void Corrections_made_in_one_go_are_approved_by_one_button_that_asks_first()
    {
        var rows = new[] { Moved with { Together = 2 }, Moved with { Id = 8, Together = 2 }, Moved with { Id = 9, ProposedAtUtc = Moved.ProposedAtUtc.AddMinutes(1), Together = 1 } };
        var list = Render<RestatementList>(part => part.Add(one => one.Rows, rows).Add(one => one.Changed, () => { }));

        var button = Assert.Single(list.FindAll("button"), button => button.TextContent.StartsWith("Approve all", StringComparison.Ordinal));
        Assert.Equal("Approve all 2 corrections of Ada, Fri, Jun 15, 2018, 18:00 (UTC)", button.TextContent);
        button.Click();

        Assert.Contains("Approve all 2?", list.Find("dialog").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_the_history_of_a_visit_it_is_told_on_the_same_clock() => Assert.Contains("Fri, Jun 15, 2018, 12:00 (Mountain time)",
        Render<RestatementList>(part => part.Add(one => one.Rows, [Moved]).Add(one => one.Zone, "America/Boise")).Find("p.muted").TextContent, StringComparison.Ordinal);

    [Fact]
    public void What_was_sent_back_says_what_can_be_done_and_leads_there()
    {
        var card = Card(SentBack with { Next = new("correct the presentation again", "/visits/12/correct") });

        Assert.Equal(
            "What you can do: correct the presentation again, and somebody else decides anew; or leave it as it is: the figures of March 2018 stay as they were, and the difference stays open.",
            card.Find("p.callout").TextContent);
        Assert.Equal("/visits/12/correct", card.Find("p.callout a").GetAttribute("href"));
    }

    [Fact]
    public void Whoever_may_not_change_the_presentation_any_more_is_told_whom_to_ask()
    {
        var card = Card(SentBack with { Next = new("correct the presentation again", null) });

        Assert.StartsWith("What you can do: ask a coordinator of this task force to correct the presentation again; or leave it as it is", card.Find("p.callout").TextContent, StringComparison.Ordinal);
        Assert.Empty(card.FindAll("p.callout a"));
    }

    [Fact]
    public void Whoever_can_do_nothing_about_what_was_sent_back_is_told_nothing_of_it() => Assert.Empty(Card(SentBack).FindAll("p.callout"));

    [Fact]
    public void Whoever_may_not_decide_is_offered_nothing()
    {
        var list = Render<RestatementList>(part => part.Add(one => one.Rows, [Moved with { Together = 2, MayNotDecide = "You made this correction yourself." }]).Add(one => one.Changed, () => { }));

        Assert.Empty(list.FindAll("button"));
    }

    private IRenderedComponent<RestatementCard> Card(ListedRestatement row) => Render<RestatementCard>(part => part.Add(one => one.Row, row).Add(one => one.Changed, () => { }));
}
