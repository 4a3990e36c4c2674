using Microsoft.EntityFrameworkCore;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Web.Features.Periods;

namespace Presentations.ComponentTests.Features.Periods;

public class PeriodPageTests : DeliveryContext
{
    [Fact]
    public void A_presenter_sees_the_month_and_cannot_submit_it()
    {
        var page = Open("2018-02");

        page.WaitForAssertion(() => Assert.Contains("A coordinator of this task force submits it.", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.StartsWith("Submit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_coordinator_submits_a_month_without_talks_as_nothing_delivered()
    {
        await BecomeCoordinatorAsync();
        var page = Open("2018-02");

        page.WaitForElement(".decision button").Click();

        page.WaitForAssertion(() => Assert.Contains("You submitted this month yourself", page.Markup, StringComparison.Ordinal));
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        Assert.Equal(PeriodStatus.Submitted, (await db.ReportingPeriods.SingleAsync()).Status);
        Assert.Contains("nothing delivered", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_is_not_over_says_from_when()
    {
        await BecomeCoordinatorAsync();
        var page = Open("2018-03");

        page.WaitForAssertion(() => Assert.Contains("It can be submitted from Sun, Apr 1, 2018.", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".decision button"));
    }

    private IRenderedComponent<PeriodPage> Open(string month) =>
        Render<PeriodPage>(page => page.Add(p => p.OwnerCode, "ID").Add(p => p.Month, month));

    private async Task BecomeCoordinatorAsync()
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        (await db.Members.Include(member => member.Memberships).SingleAsync(member => member.Id == Ada)).Join(Role.Coordinator, Owner);
        await db.SaveChangesAsync();
    }
}
