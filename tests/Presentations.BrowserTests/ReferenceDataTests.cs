using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Presentations.Data;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public class ReferenceDataTests(Site site)
{
    /// <summary>As long as it takes several messages to upload, a third of its schools in no state; one that is closed, with a ZIP that nobody can read.</summary>
    private static readonly string Schools = string.Join('\n', Enumerable.Range(1, 2_000)
        .Select(row => $"2018,99{row:0000000000},NOWHERE EL,NOWHERE DIST,1 MAIN ST,NOWHERE,ZZ,00000,,KG,05,1,,,,")
        .Prepend("2018,569999900001,SHUT EL,SHUT DIST,1 MAIN ST,CHEYENNE,WY,8X,,KG,05,2,,,,")
        .Prepend("SURVYEAR,NCESSCH,SCH_NAME,LEA_NAME,LSTREET1,LCITY,LSTATE,LZIP,PHONE,GSLO,GSHI,SY_STATUS,LATCOD,LONCOD,CNTY,NMCNTY"));

    [Fact]
    public async Task An_administrator_imports_a_school_file_and_reads_what_became_of_its_rows()
    {
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        var upload = new HeldUpload();
        await upload.HoldAsync(pat.Page);
        await pat.OpenAsync("/administration/reference");
        await pat.ExpectGoodOnEveryScreenAsync();

        await pat.Page.GetByLabel("School file").SetInputFilesAsync(new FilePayload { Name = "schools.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Schools) });
        await pat.Page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Expect(pat.Page.GetByRole(AriaRole.Progressbar, new() { Name = "Import of schools.csv" })).ToBeVisibleAsync();
        await pat.ExpectGoodOnEveryScreenAsync();
        upload.LetGo();

        await Expect(pat.Page.GetByRole(AriaRole.Heading, new() { Name = "Rejected rows (2,000)" })).ToBeVisibleAsync();
        await Expect(pat.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "2,001 rows read, 1 schools added" })).ToBeVisibleAsync();
        await pat.ExpectGoodOnEveryScreenAsync();
    }

    [Fact]
    public async Task An_administrator_changes_a_topic_and_is_told_when_somebody_was_quicker()
    {
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        await pat.OpenAsync("/administration/reference/choices");
        await pat.ExpectGoodOnEveryScreenAsync();

        await pat.Page.GetByRole(AriaRole.Button, new() { Name = "Edit AI-generated imagery and deepfakes" }).ClickAsync();
        var dialog = pat.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Label").FillAsync("");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog.GetByText("Say what it is called.")).ToBeVisibleAsync();
        await pat.ExpectGoodOnEveryScreenAsync();

        await MoveAsync("ai-imagery", 40);
        await dialog.GetByLabel("Label").FillAsync("Made-up pictures and deepfakes");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog.GetByText("Saved meanwhile: “AI-generated imagery and deepfakes”, place 40, offered.")).ToBeVisibleAsync();
        await Expect(dialog.GetByLabel("Label")).ToHaveValueAsync("Made-up pictures and deepfakes");
        await pat.ExpectGoodOnEveryScreenAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(pat.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Made-up pictures and deepfakes" })).ToBeVisibleAsync();
    }

    private async Task MoveAsync(string topic, int place)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        (await db.Topics.SingleAsync(row => row.Code == topic)).Order = place;
        await db.SaveChangesAsync();
    }
}
