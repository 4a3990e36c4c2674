using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Public.Requests;

namespace Presentations.ComponentTests.Public.Requests;

public class FollowPageTests : BunitContext
{
    private static readonly ManualClock Clock = new(new DateTimeOffset(2018, 6, 15, 18, 0, 0, TimeSpan.Zero));
    private static readonly DateOnly Monday = new(2018, 6, 18);
    private static readonly Place Boise = new("Lincoln Elementary School", "Boise", "ID", "16001", "83702", "America/Boise");

    public FollowPageTests() => Services.AddSingleton<AntiforgeryStateProvider, NoToken>();

    [Fact]
    public void The_promise_is_told_on_the_school_s_own_clock()
    {
        var page = Draw(View(Waiting()), "en");

        Assert.Contains("Wednesday, June 20, 2018, 5:00 PM (Mountain time)", page.Find("[role=status]").TextContent.Replace('\u202f', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Choose this time", "Monday, June 18, 2018")]
    [InlineData("es", "Elegir este horario", "lunes, 18 de junio de 2018")]
    public void Each_offered_time_has_a_button_of_its_own_that_says_which_after_its_visible_words(string language, string seen, string day)
    {
        var times = new[] { 9, 13 }.Select((hour, place) => new FollowRequest.Time(place + 1, new Slot(Monday, new TimeOnly(hour, 0), 45, Boise.Zone), Clock.GetUtcNow().UtcDateTime.AddDays(2))).ToArray();

        var page = Draw(View(Offered(), times), language);

        Assert.Equal(["1", "2"], page.FindAll("[name=offerId]").Select(input => input.GetAttribute("value")));
        Assert.All(page.FindAll("form[action*='/take'] button"), button =>
        {
            Assert.Equal(seen, button.TextContent);
            Assert.StartsWith($"{seen}: {day}, ", button.GetAttribute("aria-label"), StringComparison.Ordinal);
        });
        Assert.Equal(2, page.FindAll("[name=entryId]").Select(input => input.GetAttribute("value")).Distinct().Count());
    }

    [Theory]
    [InlineData("en", "The visit on Monday, June 18, 2018 does not take place.")]
    [InlineData("es", "La visita del lunes, 18 de junio de 2018 no se realizará.")]
    public void A_school_whose_visit_was_cancelled_reads_it_where_the_request_stands(string language, string told)
    {
        var gone = new FollowRequest.VisitView(Monday, new TimeOnly(9, 0), new TimeOnly(9, 45), 1, VisitStage.CancelledBySchool, null, Clock.GetUtcNow().UtcDateTime);

        var page = Draw(View(Waiting()) with { Visit = gone }, language);

        Assert.Contains(told, page.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_is_said_and_the_message_stays()
    {
        var page = Draw(View(Waiting()), "en", new TriedAct("message", new RuleViolation("Too long."), "Is there parking?"));

        Assert.Equal("Too long.", page.Find("[role=alert]").TextContent.Trim());
        Assert.Equal("Is there parking?", page.Find("textarea[name=Message]").TextContent);
    }

    [Theory]
    [InlineData("en", "Say which day or time would suit you.")]
    [InlineData("es", "Indique qué día u hora le convendría.")]
    public void Who_asks_for_another_time_without_saying_which_is_told_so_beside_that_field(string language, string told)
    {
        var page = Draw(View(Offered()), language, new TriedAct("propose", new RuleViolation("Say which day or time would suit you.", "OtherTime"), ""));

        var field = page.Find("details[open] textarea");
        Assert.Equal(("true", told), (field.GetAttribute("aria-invalid"), page.Find($"#{field.GetAttribute("aria-describedby")}").TextContent));
        Assert.Equal((told, $"/request/secret/propose?lang={language}#{field.Id}"), (page.Find("[role=alert] a").TextContent, page.Find("[role=alert] a").GetAttribute("href")));
        Assert.Single(page.FindAll("[aria-invalid]"));
    }

    [Theory]
    [InlineData("en", "This may tell who a child is: “Emily Smith, age 12”.")]
    [InlineData("es", "Esto podría identificar a un menor")]
    public void Who_seems_to_name_a_child_is_told_in_their_language_and_may_send_it_again_as_it_is(string language, string told)
    {
        var page = Draw(View(Waiting()), language, new TriedAct("message", new NamesAChild("“Emily Smith, age 12”"), "Emily Smith, age 12, will be there."));

        Assert.Contains(told, page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("“Emily Smith, age 12”", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        var form = page.Find("details[open] form");
        Assert.Equal(("/request/secret/message", "true"), (form.GetAttribute("action")!.Split('?')[0], form.QuerySelector("[name=wasWarned]")?.GetAttribute("value")));
        Assert.Equal("Emily Smith, age 12, will be there.", form.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public void What_is_withdrawn_can_be_neither_taken_nor_withdrawn_again()
    {
        var request = Offered();
        request.Withdraw(null, Clock);

        var page = Draw(View(request), "en");

        Assert.Empty(page.FindAll("form[action*='/take'], form[action*='/withdraw'], form[action*='/propose']"));
    }

    private static PresentationRequest Waiting()
    {
        var facts = new RequestFacts(Boise, [new WindowFacts(Monday, Monday.AddDays(4), new TimeOnly(8, 0), new TimeOnly(15, 0))])
        {
            Audiences = new Dictionary<string, int?> { ["6-8"] = 60 }, StaffStays = true, IsForPupils = true, Topics = ["gaming"],
        };
        var request = PresentationRequest.Ask(1, Guid.NewGuid(), facts, new Requester("Robin Vale", "robin@lincoln.example.org"), new PrivateLink(SecretToken.New(), ""), SecretToken.New(), Clock);
        request.Confirm(new DateTime(2018, 6, 20, 23, 0, 0, DateTimeKind.Utc), Clock);
        return request;
    }

    private static PresentationRequest Offered()
    {
        var request = Waiting();
        request.OfferTimes([(7, new Slot(Monday, new TimeOnly(9, 0), 45, Boise.Zone))], Clock.GetUtcNow().UtcDateTime.AddDays(2), 3, Clock);
        return request;
    }

    private static FollowRequest.View View(PresentationRequest request, params FollowRequest.Time[] times) => new(request, "Idaho Task Force", [], times, null, Clock.GetUtcNow().UtcDateTime);

    private IRenderedComponent<FollowPage> Draw(FollowRequest.View view, string language, TriedAct? tried = null)
    {
        var words = RequestWords.In(language);
        return Render<FollowPage>(page => page
            .AddCascadingValue(words).AddCascadingValue(new RequestScreen(words, "/request/secret"))
            .Add(p => p.View, view).Add(p => p.Tried, tried));
    }
}
