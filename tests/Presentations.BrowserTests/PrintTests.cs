using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Presentations.Data;
using Presentations.Domain.Periods;
using Presentations.Domain.Reports;
using Presentations.Web.Demo;

namespace Presentations.BrowserTests;

public partial class PrintTests(Site site)
{
    /// <summary>Pixels between the margins that print.css sets.</summary>
    private static readonly Dictionary<string, int> Widths = new() { ["A4"] = 680, ["Letter"] = 702 };

    private static readonly Dictionary<string, int> Heights = new() { ["A4"] = 1_009, ["Letter"] = 943 };

    /// <summary>What reaches beyond the paper, or is cut where it stands.</summary>
    private const string CutOff = """
        () => [...document.querySelectorAll('main *')].filter(one => one.offsetParent && !one.closest('.visually-hidden, svg')
            && (one.getBoundingClientRect().right > document.documentElement.clientWidth + 1 || (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible')))
            .map(one => one.outerHTML.slice(0, 120))
        """;

    /// <summary>The heads of tables that are longer than a page.</summary>
    private const string LongHeads = "height => [...document.querySelectorAll('main table')].filter(one => one.tHead && one.offsetParent && one.offsetHeight > height).map(one => one.tHead.innerText)";

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task Every_report_prints_its_title_and_its_figures_and_nothing_is_cut_off_at_the_side(string paper)
    {
        await using var nat = await site.VisitorAsync();
        await nat.SignInAsync(Cast.Nat);
        await nat.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var address in await ReportsAsync())
        {
            await nat.Page.SetViewportSizeAsync(Widths[paper], 1_000);
            var answer = (await nat.Page.GotoAsync(address))!;
            Assert.True(answer.Status == 200, $"{address} answers {answer.Status}.");
            Assert.True(await nat.Page.GetByRole(AriaRole.Alert).CountAsync() == 0, $"{address} refuses what it was asked.");
            await nat.ExpectNoSidewaysScrollingAsync();
            Assert.Empty(await nat.Page.EvaluateAsync<string[]>(CutOff));
            Assert.Equal(0, await nat.Page.Locator("nav:visible, header.top-bar:visible, main button:visible, form:visible").CountAsync());
            var heads = await nat.Page.EvaluateAsync<string[]>(LongHeads, Heights[paper] + 60);
            var height = await nat.Page.EvaluateAsync<int>("document.documentElement.scrollHeight");
            var shown = Said(await nat.Page.Locator("h1").First.InnerTextAsync());
            var figures = (await nat.Page.Locator("main td.number, main .figure strong").AllInnerTextsAsync()).Where(number => number.Length > 0).ToList();
            Assert.True(figures.Exists(number => number.Any(digit => digit is >= '1' and <= '9')), $"{address} has no figures.");

            var pdf = new PdfText(await nat.Page.PdfAsync(new() { Format = paper }));
            var words = Said(pdf.Words());
            Assert.True(pdf.Pages >= 1 && pdf.Pages <= height / Heights[paper] + 3, $"{address} on {paper} has {pdf.Pages} pages for {height} pixels.");
            Assert.True(!address.Contains("/pack", StringComparison.Ordinal) || pdf.Pages == 1, $"{address} on {paper} has {pdf.Pages} pages.");
            Assert.All(heads, head => Assert.True(words.Split(Said(head)).Length > 2, $"{address} on {paper} does not repeat “{head}”."));

            Assert.True(words.Contains(shown, StringComparison.Ordinal), $"{address} on {paper} has no “{shown}”: {words}");
            Assert.All(figures.Take(5), number => Assert.Contains(Said(number), words, StringComparison.Ordinal));
            Assert.DoesNotContain("Administration", words, StringComparison.Ordinal);
        }
    }

    /// <summary>Fonts are printed glyph by glyph: spaces are no part of what must be there.</summary>
    private static string Said(string text) => Spaces().Replace(text, "");

    private async Task<IReadOnlyList<string>> ReportsAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var owner = await db.Owners.Where(row => row.Code == "ID").Select(row => row.Id).SingleAsync();
        if (!await db.GrantMappings.AnyAsync()) db.Add(new GrantMapping("Paper of a funder", "From = first-day\nTalks = presentations\nChildren = youth\nGrantee = task-force", isByMonth: true));
        if (!await db.GrantPeriods.AnyAsync()) db.Add(new GrantPeriod(owner, Guid.NewGuid(), new GrantFacts("Grant on paper", "A funder", new DateOnly(2018, 3, 1), new DateOnly(2018, 5, 31))));
        await db.SaveChangesAsync();
        var campaign = await db.Campaigns.Where(row => row.IsDemo).Select(row => row.Id).SingleAsync();
        var (mapping, period) = (await db.GrantMappings.Select(row => row.Id).FirstAsync(), await db.GrantPeriods.Select(row => row.Id).FirstAsync());
        return
        [
            "/totals/explore?from=2018-03-01&to=2018-05-31&status=approved", "/totals/explore?from=2018-03-01&to=2018-05-31&by=task-force", "/totals/explore?from=2018-03-01&to=2018-05-31&by=agency",
            "/totals/compare?from=2018-03-01&to=2018-05-31&as-submitted=2018-01-31", "/totals/lines?from=2018-03-01&to=2018-03-31&owner=ID&status=approved",
            "/periods/ID/2018-03", "/periods/ID/2018-03/submissions/1", "/periods/completeness?period=month-3&year=2018", $"/reports/grants?mapping={mapping}&period={period}", "/campaigns/program", "/totals", "/totals/ID",
            $"/campaigns/{campaign}", $"/campaigns/{campaign}/pack", $"/campaigns/{campaign}/pack?status=recorded", $"/campaigns/{campaign}/pack?as-submitted=2018-06-30", "/periods?year=2018&owner=ID",
        ];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
