using Microsoft.Extensions.DependencyInjection;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Web.Demo;

namespace Presentations.ComponentTests.Demo;

public class DemoBannerTests : DeliveryContext
{
    public DemoBannerTests() => Services.AddMemoryCache().AddScoped<DemoPresence>();

    [Fact]
    public async Task What_is_invented_is_told_from_what_people_brought()
    {
        await using (var db = Get<AppDbFactory>().OpenAsSystem())
        {
            db.ImportBatches.Add(new ImportBatch { Subject = ImportSubject.Demonstration, MemberId = 0, FileName = "Demonstration", FileHash = "", Mapping = "", StartedAtUtc = Clock.GetUtcNow().UtcDateTime, Status = ImportStatus.Finished });
            await db.SaveChangesAsync();
        }

        var banner = Render<DemoBanner>();

        banner.WaitForAssertion(() => Assert.Equal(
            "Demonstration data. The schools are real; the visits and counts that came with it are invented. What people log or import counts beside them.", banner.Find("p").TextContent));
    }
}
