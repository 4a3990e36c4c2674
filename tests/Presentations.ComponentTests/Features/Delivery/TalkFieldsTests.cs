using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

public class TalkFieldsTests : DeliveryContext
{
    [Fact]
    public async Task A_retired_topic_that_was_taken_away_can_be_chosen_again()
    {
        var talk = new TalkForm { Topics = ["pagers"] };
        var choices = await ChoicesAsync() with { RetiredTopics = [new("pagers", "Pagers"), new("telegrams", "Telegrams")] };
        var fields = Render<TalkFields>(parameters => parameters.Add(fields => fields.Name, "talk").Add(fields => fields.Talk, talk).Add(fields => fields.Choices, choices));

        Pagers(fields).Change(false);
        Assert.Empty(talk.Topics);
        Pagers(fields).Change(true);

        Assert.Equal(["pagers"], talk.Topics);
        Assert.DoesNotContain("Telegrams", fields.Markup, StringComparison.Ordinal);
    }

    private static AngleSharp.Dom.IElement Pagers(IRenderedComponent<TalkFields> fields) =>
        fields.FindAll(".pills label").Single(pill => pill.TextContent.Trim() == "Pagers").QuerySelector("input")!;
}
