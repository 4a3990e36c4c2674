using Microsoft.AspNetCore.Components;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Directory;

namespace Presentations.ComponentTests.Features.Directory;

public class ChangeTerritoryPageTests : DeliveryContext
{
    public ChangeTerritoryPageTests() => AddMail();

    [Fact]
    public async Task What_may_not_be_meant_is_said_before_the_county_is_given_away_and_it_can_be_given_still()
    {
        await AdministerAsync();

        var page = Draw("/directory/territories?state=ID&county=16001&to=UT&from=2018-02-01");

        page.WaitForAssertion(() => Assert.Equal(2, Warnings(page).Count));
        Assert.StartsWith("Utah Task Force is of UT, and Ada County is in Idaho.", Warnings(page)[0], StringComparison.Ordinal);
        Assert.StartsWith("Thu, Feb 1, 2018 is past.", Warnings(page)[1], StringComparison.Ordinal);
        page.Find("#because").Input("The state says so.");
        page.Find("section button.primary").Click();
        page.WaitForAssertion(() => Assert.EndsWith("moved=0", Get<NavigationManager>().Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_task_force_of_the_state_from_a_day_to_come_warns_of_nothing()
    {
        await AdministerAsync();

        var page = Draw("/directory/territories?state=ID&county=16001&to=ID&from=2018-04-01");

        page.WaitForElement("#moves");
        Assert.Empty(Warnings(page));
    }

    [Fact]
    public void Whoever_is_no_administrator_sees_neither_what_would_move_nor_a_warning()
    {
        var page = Draw("/directory/territories?state=ID&county=16001&to=ID&from=2018-02-01");

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#f-county, [name=county]")));
        Assert.Empty(page.FindAll("#moves"));
        Assert.Empty(Warnings(page));
    }

    private IRenderedComponent<ChangeTerritoryPage> Draw(string address)
    {
        Get<NavigationManager>().NavigateTo(address);
        return Render<ChangeTerritoryPage>();
    }

    private static List<string> Warnings(IRenderedComponent<ChangeTerritoryPage> page) => [.. page.FindAll("p.callout.warning").Select(warning => warning.TextContent)];

    private async Task AdministerAsync()
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        db.TaskForces.Add(new TaskForce { Code = "UT", Name = "Utah Task Force", StateCode = "UT", LeadAgency = "Utah Attorney General", IsStatewide = true, IsNameOfficial = true });
        (await db.Members.FindAsync(Ada))!.Join(Role.Administrator, null);
        await db.SaveChangesAsync();
    }
}
