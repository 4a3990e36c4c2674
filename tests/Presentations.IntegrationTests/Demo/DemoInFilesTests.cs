using System.Net;
using Presentations.Data;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Doors;

namespace Presentations.IntegrationTests.Demo;

public class DemoInFilesTests
{
    private const string Sentence = "the visits and counts of the demonstration are invented.";
    private const string Spring = "from=2018-03-01&to=2018-05-31";

    private static readonly string[] figures =
    [
        $"/totals/explore.csv?{Spring}", $"/totals/explore.json?{Spring}", $"/totals/compare.csv?{Spring}&as-submitted=2018-06-14", "/totals.csv", "/totals/ID.json",
    ];

    [Fact]
    public async Task A_file_says_that_its_talks_are_invented_as_every_page_does()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "", TestContent.Demo);
        await using var host = new TestHost(database);
        using var browser = await host.BrowserOfAsync(database.Pat);

        foreach (var address in figures) Assert.Contains(Sentence, await ReadAsync(browser, address), StringComparison.Ordinal);
        var lines = (await ReadAsync(browser, $"/presentations/export.csv?{Spring}")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 3_700);
        Assert.All(lines[1..], line => Assert.Equal("yes", Mark(lines[0], line)));
    }

    [Fact]
    public async Task Real_talks_are_never_called_invented()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 28);
        await using var host = new TestHost(database);
        using var browser = await host.BrowserOfAsync(database.Pat);

        foreach (var address in figures[..2]) Assert.DoesNotContain("emonstration", await ReadAsync(browser, address), StringComparison.Ordinal);
        var lines = (await ReadAsync(browser, "/presentations/export.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("no", Mark(lines[0], lines[1]));
    }

    /// <summary>Counted from the end: only numbers follow it, while texts before it may hold commas.</summary>
    private static string Mark(string header, string line)
    {
        var headings = header.Split(',');
        return line.Split(',')[^(headings.Length - Array.IndexOf(headings, "Demonstration"))];
    }

    private static async Task<string> ReadAsync(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);
        Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
        return await answer.Content.ReadAsStringAsync();
    }
}
