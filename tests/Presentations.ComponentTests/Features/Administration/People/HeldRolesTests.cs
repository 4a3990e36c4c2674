using Presentations.ComponentTests.Features.Delivery;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Administration.People;

namespace Presentations.ComponentTests.Features.Administration.People;

public class HeldRolesTests : DeliveryContext
{
    [Fact]
    public async Task Beside_a_role_stands_what_must_go_to_others_first_and_the_way_there()
    {
        await AdministerAsync();
        var person = new OpenPerson.View(5, 1, "Dale", "dale@example.org", true, true, null,
        [
            new(1, Role.Presenter, "ID", "Idaho Task Force") { Ahead = new(2, 0) }, new(2, Role.Presenter, "UT", "Utah Task Force"),
        ]);

        var roles = Render<HeldRoles>(part => part.Add(p => p.Person, person));

        var warning = Assert.Single(roles.FindAll(".held-roles .callout"));
        Assert.Equal("Dale has 2 visits ahead there. Give that to others before you take the role.", warning.TextContent);
        Assert.Equal("/schedule/leaving?presenter=5&owner=ID", warning.QuerySelector("a")!.GetAttribute("href"));
    }

    private async Task AdministerAsync()
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        (await db.Members.FindAsync(Ada))!.Join(Role.Administrator, ownerId: null);
        await db.SaveChangesAsync();
    }
}
