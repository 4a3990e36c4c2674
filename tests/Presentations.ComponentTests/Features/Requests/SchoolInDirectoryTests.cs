using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Features.Requests;

namespace Presentations.ComponentTests.Features.Requests;

public class SchoolInDirectoryTests : DeliveryContext
{
    private const string Find = "Find this school in the directory";

    public SchoolInDirectoryTests() => AddMail();

    [Fact]
    public async Task A_coordinator_chooses_the_school_that_was_meant_sees_where_it_is_and_ties_the_request_to_it()
    {
        await CoordinateAsync();
        var page = await PageAsync();
        Assert.Equal(Find, page.Find("details[open] > summary").TextContent);
        var status = page.Find("details > [role=status]");
        Assert.Equal("", status.TextContent.Trim());
        Press(page, Lincoln);
        page.WaitForAssertion(() => Assert.Equal($"{Lincoln}Boise, ID, 83702, Ada County", page.Find("details > [role=status] p").TextContent));

        Press(page, "Tie it to this school");

        page.WaitForAssertion(() => Assert.Equal(Lincoln, page.Find($"a[href='/directory/venues/{Venue}']").TextContent));
        Assert.DoesNotContain(page.FindAll("summary"), summary => summary.TextContent == Find);
        page.WaitForAssertion(() => Assert.Equal($"Tied to {Lincoln}.", page.Find("p.callout.good[role=status]").TextContent));
        Assert.Contains("Tied to its school in the directory", page.Find(".timeline").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_school_that_another_task_force_serves_that_is_said_before_anything_happens()
    {
        await ServedByUtahAsync();
        var page = await PageAsync();

        Press(page, Lincoln);

        page.WaitForAssertion(() => Assert.Contains("This school is served by Utah Task Force.", page.Find("details .callout[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(["Tie it and hand it over", "Tie it and keep it at this desk"], page.FindAll("details .actions button").Select(button => button.TextContent).Take(2));
        Press(page, "Tie it and hand it over");
        page.WaitForAssertion(() => Assert.EndsWith("/desk", Get<NavigationManager>().Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_does_not_decide_about_the_request_is_not_asked()
    {
        await CoordinateAsync();
        var page = await PageAsync(async db => await db.Memberships.Where(held => held.Role == Role.Coordinator).ExecuteDeleteAsync());

        Assert.Contains("Lincoln Elem Boise (not in the directory)", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("summary"), summary => summary.TextContent == Find);
    }

    private async Task<IRenderedComponent<RequestPage>> PageAsync(Func<AppDb, Task>? meanwhile = null)
    {
        var form = new EnterForm { Name = "Robin Vale", Email = "robin@lincoln.example.org", StaffStays = true, IsNotListed = true };
        (form.Place.KnownAs, form.Place.Name, form.Place.City, form.Place.StateCode) = (PlaceKnownAs.NewVenue, "Lincoln Elem Boise", "Boise", "ID");
        form.Audiences.Add("3-5");
        form.Windows[0].FirstDay = new DateOnly(2018, 4, 3);
        var id = (await Get<EnterRequest>().SubmitAsync(form)).RequestId;
        await using (var db = Get<AppDbFactory>().OpenAsSystem())
        {
            if (meanwhile is not null) await meanwhile(db);
        }
        var page = Render<RequestPage>(part => part.Add(p => p.RequestId, id));
        page.WaitForElement("#contact");
        return page;
    }

    /// <summary>Utah covers Ada County; Ada coordinates the state desk of Idaho, which has what has no county.</summary>
    private async Task ServedByUtahAsync()
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        var (utah, desk) = (new TaskForce { Code = "UT", Name = "Utah Task Force", StateCode = "UT", LeadAgency = "Utah Attorney General", IsStatewide = true, IsNameOfficial = true }, new StateDesk { Code = "ID-DESK", Name = "Idaho state desk", StateCode = "ID" });
        db.AddRange(utah, desk);
        await db.SaveChangesAsync();
        db.Territories.Add(new Territory { CountyFips = "16001", StateCode = "ID", Coverage = Coverage.Covered, TaskForceId = utah.Id });
        (await db.Members.FindAsync(Ada))!.Join(Role.Coordinator, desk.Id);
        await db.SaveChangesAsync();
    }

    private static void Press(IRenderedComponent<RequestPage> page, string label) => page.FindAll("button").First(button => button.TextContent == label).Click();
}
