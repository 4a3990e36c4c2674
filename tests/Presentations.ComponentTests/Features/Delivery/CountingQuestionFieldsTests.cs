using Presentations.Domain.Delivery;
using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

public class CountingQuestionFieldsTests : BunitContext
{
    [Theory]
    [InlineData(Kind.Presentation, Format.Classroom)]
    [InlineData(Kind.Presentation, null)]
    [InlineData(Kind.Training, Format.StaffTraining)]
    public void A_talk_whose_count_depends_on_nothing_sees_no_question(Kind kind, Format? format) =>
        Assert.Empty(Render(new TalkForm { Kind = kind, Format = format }).Markup.Trim());

    [Fact]
    public void A_table_is_asked_whose_event_it_was_and_told_whom_to_count()
    {
        var talk = new TalkForm { Kind = Kind.OutreachEvent };
        var page = Render(talk);

        page.FindAll("input")[1].Change(true);

        Assert.True(talk.IsGuest);
        Assert.Contains("Count the people whom you engaged", page.Find(".hint").TextContent);
    }

    [Fact]
    public void What_was_online_is_asked_whether_it_was_live()
    {
        var talk = new TalkForm { Format = Format.Online };
        var page = Render(talk);

        page.Find("#talk-replay").Change(true);

        Assert.True(talk.IsReplay);
        Assert.Contains("is not a presentation", page.Find(".callout").TextContent);
    }

    private IRenderedComponent<CountingQuestionFields> Render(TalkForm talk) =>
        Render<CountingQuestionFields>(fields => fields.Add(one => one.Name, "talk").Add(one => one.Talk, talk));
}
