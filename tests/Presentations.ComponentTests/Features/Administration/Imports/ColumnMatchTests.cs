using System.Text;
using Microsoft.AspNetCore.Components;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.ComponentTests.Features.Administration.Imports;

public sealed class ColumnMatchTests : DeliveryContext
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("presentations-").FullName;

    public ColumnMatchTests() => Services.AddImports(folder);

    [Fact]
    public async Task A_condition_may_be_typed_half_by_half()
    {
        await using (var db = Get<AppDbFactory>().OpenAsSystem())
        {
            (await db.Members.FindAsync(Ada))!.Join(Role.Coordinator, Owner);
            await db.SaveChangesAsync();
        }
        var id = await Get<UploadLog>().SubmitAsync(new MemoryStream(Encoding.UTF8.GetBytes("Date,State,Room,People\n3/14/2018,ID,Gym,30\n")), "log.csv");
        var page = Render<ColumnMatch>(parameters => parameters.Add(one => one.Id, id));
        page.WaitForElement("#take-column");

        await page.Find("#take-column").ChangeAsync(new ChangeEventArgs { Value = "Room" });
        Assert.Equal("Room", page.Find("#take-column").GetAttribute("value"));
        await page.Find("#take-words").ChangeAsync(new ChangeEventArgs { Value = "Gym, Library" });

        var condition = Assert.Single(MappingJson.Read((await Get<MatchColumns>().FindAsync(id))!.Json).Rows!.Take!);
        Assert.Equal(("Room", "Gym|Library"), (condition.Column, string.Join('|', condition.Is!)));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        System.IO.Directory.Delete(folder, recursive: true);
    }
}
