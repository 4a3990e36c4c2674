using Presentations.Domain.Delivery;
using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

public class SessionsFieldsTests : DeliveryContext
{
    [Fact]
    public async Task An_added_session_is_like_the_last_one_and_counts_nobody_in_advance()
    {
        var form = new VisitForm { Audiences = ["3-5"], Sessions = [new() { Start = "09:00", Minutes = "45", Counts = new() { ["3-5"] = "28" }, IsRepeatAudience = true }] };
        var fields = await FieldsAsync(form);

        Add(fields);

        Assert.Equal(("09:45", "45", false), (form.Sessions[1].Start, form.Sessions[1].Minutes, form.Sessions[1].IsRepeatAudience));
        Assert.Empty(form.Sessions[1].Counts);
    }

    [Fact]
    public async Task The_break_between_two_sessions_comes_again()
    {
        var form = new VisitForm { Sessions = [new() { Start = "09:00", Minutes = "45" }, new() { Start = "10:00", Minutes = "45" }] };

        Add(await FieldsAsync(form));

        Assert.Equal("11:00", form.Sessions[2].Start);
    }

    [Theory]
    [InlineData(null, "45")]
    [InlineData("09:00", null)]
    [InlineData("23:30", "45")]
    public async Task A_start_that_cannot_be_known_stays_open(string? start, string? minutes)
    {
        var form = new VisitForm { Sessions = [new() { Start = start, Minutes = minutes }] };

        Add(await FieldsAsync(form));

        Assert.Null(form.Sessions[1].Start);
    }

    [Fact]
    public async Task Twenty_sessions_are_the_most()
    {
        var form = new VisitForm();
        var fields = await FieldsAsync(form);
        for (var session = 1; session < 20; session++) Add(fields);

        Assert.Equal(20, form.Sessions.Count);
        Assert.DoesNotContain(fields.FindAll("button"), button => button.TextContent == "Add a session");
        Assert.Contains("A visit has at most 20 sessions", fields.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_goes_unless_it_is_saved_or_the_only_one()
    {
        var form = new VisitForm { Sessions = [new() { PresentationId = 7 }, new() { Minutes = "30" }] };
        var fields = await FieldsAsync(form);

        var remove = Assert.Single(fields.FindAll("button"), button => button.TextContent.StartsWith("Remove", StringComparison.Ordinal));
        remove.Click();

        Assert.Equal(7, Assert.Single(form.Sessions).PresentationId);
        Assert.DoesNotContain(fields.FindAll("button"), button => button.TextContent.StartsWith("Remove", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_names_an_audience_no_longer_means_one_total()
    {
        var form = new VisitForm();
        var fields = await FieldsAsync(form);

        Pill(fields, "Audience 6-8").Change(true);

        Assert.Equal(["6-8"], form.Audiences);
    }

    [Fact]
    public async Task A_total_that_was_typed_stays_beside_the_audiences()
    {
        var form = new VisitForm { Sessions = [new() { Counts = new() { ["unspecified"] = "84" } }] };
        var fields = await FieldsAsync(form);

        Pill(fields, "Audience 6-8").Change(true);

        Assert.Equal(["6-8", "unspecified"], form.Audiences);
        Assert.Equal("84", fields.Find("#session-1-count-unspecified").GetAttribute("value"));
    }

    [Fact]
    public async Task A_retired_audience_that_was_taken_away_can_be_chosen_again()
    {
        var form = new VisitForm { Audiences = ["scouts"], Sessions = [new() { Counts = new() { ["scouts"] = "12" } }] };
        var choices = await ChoicesAsync() with { RetiredAudiences = [new("scouts", "Scouts", AudienceGroup.Youth, null, null), new("clubs", "Clubs", AudienceGroup.Youth, null, null)] };
        var fields = Render<SessionsFields>(parameters => parameters.Add(fields => fields.Form, form).Add(fields => fields.Choices, choices));

        Pill(fields, "Scouts").Change(false);
        Assert.Empty(form.Audiences);
        Pill(fields, "Scouts").Change(true);

        Assert.Equal(["scouts"], form.Audiences);
        Assert.Equal("12", fields.Find("#session-1-count-scouts").GetAttribute("value"));
        Assert.DoesNotContain("Clubs", fields.Markup, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<SessionsFields>> FieldsAsync(VisitForm form)
    {
        var choices = await ChoicesAsync();
        return Render<SessionsFields>(parameters => parameters.Add(fields => fields.Form, form).Add(fields => fields.Choices, choices));
    }

    private static void Add(IRenderedComponent<SessionsFields> fields) => fields.FindAll("button").Single(button => button.TextContent == "Add a session").Click();

    private static AngleSharp.Dom.IElement Pill(IRenderedComponent<SessionsFields> fields, string label) =>
        fields.FindAll(".pills label").Single(pill => pill.TextContent.Trim() == label).QuerySelector("input")!;
}
