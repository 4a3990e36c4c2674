using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Doors;

namespace Presentations.IntegrationTests.Public.Requests;

public sealed partial class QuietLogTests
{
    private const string School = "203.0.113.7";

    private static readonly Dictionary<string, string> Told = new()
    {
        ["Name"] = "Robin Quillfeather", ["Email"] = "robin.quillfeather@library.example.org", ["Phone"] = "208-555-0142", ["Position"] = "Night librarian",
        ["OnSiteName"] = "Dale Marchbanks", ["OnSitePhone"] = "208-555-0177", ["Notes"] = "Ring the bell behind the fountain.",
    };

    [Fact]
    public async Task Of_a_request_and_all_that_follows_nothing_personal_and_no_secret_reaches_the_log()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        using var log = new HeardLog();
        await using var host = new TestHost(database, log: log);
        using var browser = await host.BrowserOfAsync(null);
        var typed = new Dictionary<string, string>([.. PostedForm.Library().Where(one => !Told.ContainsKey(one.Key)), .. Told]);

        var form = await PostedForm.OpenAsync(browser, "/request", School);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SendAsync("/request", typed)).StatusCode);
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SendAsync("/request", new(typed) { ["Sessions"] = "99" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await form.SendAsync("/request", typed)).StatusCode);
        var secret = Confirmation().Match((await database.MailsAsync(MailKind.ConfirmAddress)).Single().Text).Groups["secret"].Value;
        var confirm = await PostedForm.OpenAsync(browser, $"/request/confirm/{secret}", School);
        var confirmed = await confirm.SendAsync($"/request/confirm/{secret}", []);
        var link = confirmed.Headers.Location!.OriginalString.Split('?')[0];
        var follow = await PostedForm.OpenAsync(browser, link, School);
        await follow.SendAsync($"{link}/message", new() { ["message"] = "Please call Ottoline Pepperwhistle." });
        await follow.SendAsync($"{link}/message", new() { ["message"] = "" });
        await (await PostedForm.OpenAsync(browser, "/request/check", School)).SendAsync("/request/check", new() { ["Email"] = Told["Email"] });
        using (var ben = await host.BrowserOfAsync(database.Ben))
        {
            await using var db = database.AsSystem();
            Assert.Equal(HttpStatusCode.OK, (await ben.GetAsync($"/desk/{await db.Requests.Select(request => request.Id).SingleAsync()}")).StatusCode);
        }
        await follow.SendAsync($"{link}/withdraw", new() { ["because"] = "Ottoline Pepperwhistle is ill." });
        await follow.SendAsync($"{link}/remove", []);
        await browser.PostAsync("/request", new FormUrlEncodedContent(typed)); // without the form's token

        var text = log.Text;
        Assert.NotEqual("", text);
        Assert.All([.. Told.Values, "Pepperwhistle", "Quillfeather", secret, link.Split('/')[^1]], one => Assert.DoesNotContain(one, text, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"/request/confirm/(?<secret>[\w-]+)")]
    private static partial Regex Confirmation();
}
