using Microsoft.EntityFrameworkCore;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Periods;

namespace Presentations.ComponentTests.Features.Periods;

public class PeriodChecklistTests : DeliveryContext
{
    private const string Some = "Keep some as they are";

    public PeriodChecklistTests() => AddMail();

    [Fact]
    public async Task Some_of_a_kind_are_chosen_and_kept_for_one_reason()
    {
        await CoordinateAsync();
        await LogAsync(4);
        var page = Open();
        page.WaitForAssertion(() => Assert.Equal("Keep some as they are: Presentations without a count", Button(page, Some).GetAttribute("aria-label")));

        Button(page, Some).Click();
        for (var number = 0; number < 3; number++) page.FindAll("dialog input[type=checkbox]")[number].Change(true);
        page.FindAll("dialog input[type=checkbox]")[0].Change(false);
        page.Find("dialog textarea").Input("The school has lost the list.");
        page.Find("dialog form").Submit();

        page.WaitForAssertion(() => Assert.Contains("2 of 4 open", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("dialog"));
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        Assert.Equal(["The school has lost the list.", "The school has lost the list."], await db.KeptItems.Select(item => item.Because).ToListAsync());
    }

    [Fact]
    public async Task An_empty_choice_is_refused_where_it_is_made_and_the_reason_stays()
    {
        await CoordinateAsync();
        await LogAsync(3);
        var page = Open();
        page.WaitForAssertion(() => Button(page, Some).Click());

        page.Find("dialog textarea").Input("The school has lost the list.");
        page.Find("dialog form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Choose at least one: what is not chosen stays open.", page.Find("dialog fieldset .validation-message").TextContent));
        Assert.Equal(page.Find("dialog fieldset").GetAttribute("aria-describedby"), page.Find("dialog fieldset .validation-message").ParentElement!.Id);
        Assert.Equal("The school has lost the list.", page.Find("dialog textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task A_reason_that_says_nothing_is_refused_at_its_field_and_the_choice_stays()
    {
        await CoordinateAsync();
        await LogAsync(3);
        var page = Open();
        page.WaitForAssertion(() => Button(page, Some).Click());

        page.FindAll("dialog input[type=checkbox]")[1].Change(true);
        page.Find("dialog textarea").Input("???");
        page.Find("dialog form").Submit();

        page.WaitForAssertion(() => Assert.StartsWith("“???” tells nobody why.", page.Find("dialog .field .validation-message").TextContent, StringComparison.Ordinal));
        Assert.Equal([false, true, false], page.FindAll("dialog input[type=checkbox]").Select(box => box.HasAttribute("checked")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Where_each_or_all_is_every_choice_there_is_none_is_offered(int talks)
    {
        await CoordinateAsync();
        await LogAsync(talks);
        var page = Open();

        page.WaitForAssertion(() => Assert.Equal(talks, page.FindAll("button").Count(button => button.TextContent == "Keep as it is")));
        Assert.DoesNotContain(Some, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_presenter_is_offered_no_choice()
    {
        await LogAsync(4);
        var page = Open();

        page.WaitForAssertion(() => Assert.Contains("4 of 4 open", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.StartsWith("Keep", StringComparison.Ordinal));
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<PeriodPage> page, string label) => page.FindAll("button").Single(button => button.TextContent == label);

    private async Task LogAsync(int talks)
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        db.Visits.Add(Visit.Log(Owner, Guid.NewGuid(), new VisitFacts(new DateOnly(2018, 3, 12), new Place(Lincoln, "Boise", "ID", "16001", "83702", "America/Boise")),
            [.. Enumerable.Range(9, talks).Select(hour => new SessionFacts(Kind.Presentation, Attendance.NotKnown) { Start = new TimeOnly(hour, 0), Minutes = 45 })], Clock));
        await db.SaveChangesAsync();
    }

    private IRenderedComponent<PeriodPage> Open() => Render<PeriodPage>(page => page.Add(p => p.OwnerCode, "ID").Add(p => p.Month, "2018-03"));
}
