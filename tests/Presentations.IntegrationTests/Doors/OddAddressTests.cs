using System.Net;
using Presentations.Data;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Administration.Imports;

namespace Presentations.IntegrationTests.Doors;

public class OddAddressTests
{
    [Fact]
    public async Task What_nobody_can_read_in_an_address_is_no_fault_of_the_program()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        await using var ben = database.As(database.Ben);
        var import = await ben.UploadAsync(UploadedLog.Log + "4/3/2018,XX,,,5\n");
        await ben.CheckAsync(import);
        await using var host = new TestHost(database);
        using var browser = await host.BrowserOfAsync(database.Ben);

        foreach (var address in new[]
        {
            "/log/new?copy=a&fresh=b", "/log/new?entry=c", "/presentations?page=a", "/presentations?presenter=a&from=b&kind=c", "/totals/explore?period=a&year=b&by=c",
            "/me?year=a&calendar=b", "/search?q=%ED%A0%80", $"/administration/imports/{import}?step=a&page=b", "/totals?from=a&to=b", "/task-forces?zip=%27",
        })
        {
            var answer = await browser.GetAsync(address);
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{address}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/presentations?from=2018-05-31&to=2018-03-01", "before it begins on 2018-05-31")]
    [InlineData("/totals/explore?period=&from=2018-05-31&to=2018-03-01", "before it begins on 2018-05-31")]
    [InlineData("/totals/explore?period=quarter-1&year=99999&from=2018-05-31", "“99999” is not a year from 1998 to 2100")]
    public async Task A_refused_filter_stays_as_it_was_typed(string address, string sentence)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        await using var host = new TestHost(database);
        using var browser = await host.BrowserOfAsync(database.Ben);

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(address));

        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains("name=\"from\" type=\"date\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2018-05-31\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_of_which_no_figure_can_be_is_refused_beside_the_filters()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        await using var host = new TestHost(database);
        using var browser = await host.BrowserOfAsync(database.Ben);

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/me?year=99999&calendar=federal"));

        Assert.Contains("“99999” is not a year from 1998 to 2100", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"federal\" selected", page, StringComparison.Ordinal);
    }
}
