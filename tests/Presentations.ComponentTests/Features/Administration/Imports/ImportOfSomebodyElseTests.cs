using Presentations.ComponentTests.Features.Delivery;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.ComponentTests.Features.Administration.Imports;

public sealed class ImportOfSomebodyElseTests : DeliveryContext
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("presentations-").FullName;

    public ImportOfSomebodyElseTests() => Services.AddImports(folder);

    [Fact]
    public void A_coordinator_who_did_not_import_it_may_approve_their_part_and_nothing_else()
    {
        var page = Page(new ShowImport.Part("Idaho", 1_040, 3, 25_200, 0, null, null, AwaitsMe: true), isVerified: false);

        Assert.Equal(["Approve what it brought"], page.FindAll("button").Select(button => button.TextContent));
        Assert.Equal(["1,040", "3", "25,200", "0", "Waits for approval"], page.FindAll("td").Select(cell => cell.TextContent));
        Assert.Contains("Pat began this import on Fri, Jun 15, 2018.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("/presentations?import=7", page.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void What_is_approved_says_by_whom_and_asks_for_nothing()
    {
        var page = Page(new ShowImport.Part("Idaho", 2, 0, 55, 0, "Ben", new DateTime(2018, 6, 16, 9, 0, 0, DateTimeKind.Utc), AwaitsMe: false), isVerified: true);

        Assert.Empty(page.FindAll("button"));
        Assert.Equal("By Ben, Sat, Jun 16, 2018", page.FindAll("td")[^1].TextContent);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private IRenderedComponent<ImportOfSomebodyElse> Page(ShowImport.Part part, bool isVerified) => Render<ImportOfSomebodyElse>(parameters => parameters.Add(one => one.Import, new ShowImport.View(
        7, "spring.csv", ImportStatus.Finished, false, 4, 4, false, null, null, [], "{}")
    {
        IsVerified = isVerified, IsOwn = false, Who = "Pat", StartedAtUtc = new DateTime(2018, 6, 15, 18, 0, 0, DateTimeKind.Utc), Parts = [part],
    }));
}
