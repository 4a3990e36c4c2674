using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests.School;

namespace Presentations.IntegrationTests.Public.Requests;

public sealed partial class RequestPagesTests : SchoolsBrowser
{
    private const string School = "203.0.113.7";

    [Fact]
    public async Task A_burst_of_junk_from_one_network_is_stopped_while_a_request_from_another_gets_through()
    {
        var junk = await PostedForm.OpenAsync(Browser, "/request", "198.51.100.1");
        var real = await PostedForm.OpenAsync(Browser, "/request", School);
        Database.Clock.Advance(TimeSpan.FromMinutes(1));

        var answers = new List<HttpStatusCode>();
        for (var post = 0; post < 400; post++)
        {
            var typed = PostedForm.Library($"junk{post}@example.org");
            typed["EntryId"] = $"{Guid.NewGuid()}";
            answers.Add((await junk.SendAsync("/request", typed)).StatusCode);
            if (post == 200) Assert.Equal("/request/sent?lang=en", (await real.SendAsync("/request", PostedForm.Library())).Headers.Location?.OriginalString);
        }

        Assert.Equal((60, 340), (answers.Count(status => status is HttpStatusCode.Redirect), answers.Count(status => status is HttpStatusCode.TooManyRequests)));
        await using var db = Database.AsSystem();
        Assert.True(await db.Requests.AnyAsync(request => request.ContactEmail == "robin@library.example.org"));
        Assert.Equal(0, await db.Requests.CountAsync(request => request.Status != RequestStatus.Unconfirmed));
    }

    [Fact]
    public async Task A_flood_from_many_networks_leaves_each_a_few_and_a_request_from_a_quiet_one_gets_through()
    {
        await using var narrow = Host.WithWebHostBuilder(builder => builder.UseSetting("Limits:AskPerHour", "20").UseSetting("Limits:AskPerNetworkInAFlood", "2"));
        using var client = narrow.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false, HandleCookies = false });
        var junk = new List<PostedForm>();
        for (var network = 0; network < 4; network++) junk.Add(await PostedForm.OpenAsync(client, "/request", $"203.0.{network}.1"));
        var real = await PostedForm.OpenAsync(client, "/request", School);
        Database.Clock.Advance(TimeSpan.FromMinutes(1));

        var taken = 0;
        for (var post = 0; post < 40; post++)
        {
            var typed = PostedForm.Library($"junk{post}@example.org");
            typed["EntryId"] = $"{Guid.NewGuid()}";
            if ((await junk[post % junk.Count].SendAsync("/request", typed)).StatusCode is HttpStatusCode.Redirect) taken++;
        }

        Assert.Equal(20 + 4 * 2, taken);
        Assert.Equal("/request/sent?lang=en", (await real.SendAsync("/request", PostedForm.Library())).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task What_a_network_sends_beyond_its_hour_comes_back_with_all_that_was_typed_and_refused_forms_do_not_count()
    {
        await using var narrow = Host.WithWebHostBuilder(builder => builder.UseSetting("Limits:AskPerNetworkAndHour", "1"));
        using var client = narrow.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false, HandleCookies = false });
        var form = await PostedForm.OpenAsync(client, "/request?lang=es", School);
        Database.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var post = 0; post < 3; post++) Assert.Equal(HttpStatusCode.BadRequest, (await form.SendAsync("/request?lang=es", new(PostedForm.Library()) { ["Name"] = "" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await form.SendAsync("/request?lang=es", PostedForm.Library())).StatusCode);

        var answer = await form.SendAsync("/request?lang=es", new(PostedForm.Library("lee@library.example.org")) { ["EntryId"] = $"{Guid.NewGuid()}" });

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        Assert.All(["muchas solicitudes desde su red", "value=\"lee@library.example.org\"", "value=\"Boise Library\""], part => Assert.Contains(part, page, StringComparison.Ordinal));
        var elsewhere = await PostedForm.OpenAsync(client, "/request", "198.51.100.1");
        Database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.SendAsync("/request", PostedForm.Library("sam@library.example.org"))).StatusCode);
    }

    [Fact]
    public async Task Forms_that_come_faster_than_people_send_them_are_told_how_long_to_wait_in_their_language()
    {
        await using var narrow = Host.WithWebHostBuilder(builder => builder.UseSetting("Limits:AskPostsPerMinute", "1"));
        using var client = narrow.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false, HandleCookies = false });
        var form = await PostedForm.OpenAsync(client, "/request?lang=es", School);
        await form.SendAsync("/request?lang=es", PostedForm.Library());

        var answer = await form.SendAsync("/request?lang=es", PostedForm.Library());

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Contains("Espere un minuto", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_fills_the_hidden_field_is_thanked_and_forgotten()
    {
        var form = await PostedForm.OpenAsync(Browser, "/request", School);
        Database.Clock.Advance(TimeSpan.FromMinutes(1));

        var answer = await form.SendAsync("/request", new(PostedForm.Library()) { ["Website"] = "https://junk.example" });

        Assert.Equal("/request/sent?lang=en", answer.Headers.Location?.OriginalString);
        await using var db = Database.AsSystem();
        Assert.False(await db.Requests.AnyAsync());
    }

    [Fact]
    public async Task What_comes_back_faster_than_people_type_is_shown_again_with_all_that_was_typed()
    {
        var form = await PostedForm.OpenAsync(Browser, "/request", School);

        var answer = await form.SendAsync("/request", PostedForm.Library());

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("faster than people type", page, StringComparison.Ordinal);
        Assert.All(PostedForm.Library().Where(typed => typed.Key is not ("IsOther" or "State" or "Audiences" or "Topics")), typed => Assert.Contains($"value=\"{typed.Value}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_button_that_is_pressed_twice_asks_once()
    {
        var form = await PostedForm.OpenAsync(Browser, "/request", School);
        Database.Clock.Advance(TimeSpan.FromMinutes(1));

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => form.SendAsync("/request", PostedForm.Library())));

        Assert.All(answers, answer => Assert.Equal("/request/sent?lang=en", answer.Headers.Location?.OriginalString));
        await using var db = Database.AsSystem();
        Assert.Equal((1, 1), (await db.Requests.CountAsync(), await db.Outbox.CountAsync(mail => mail.RequestId != null)));
    }

    [Fact]
    public async Task Haste_hides_nothing_else_that_is_wrong()
    {
        var form = await PostedForm.OpenAsync(Browser, "/request", School);

        var answer = await form.SendAsync("/request", new(PostedForm.Library()) { ["Name"] = "", ["Sessions"] = "99" });

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("faster than people type", page, StringComparison.Ordinal);
        Assert.All(["#field-name", "#field-sessions"], field => Assert.Contains(field, page, StringComparison.Ordinal));
        await using var db = Database.AsSystem();
        Assert.False(await db.Requests.AnyAsync());
    }

    [Theory]
    [InlineData("/request", "es-MX,es;q=0.9,en;q=0.5", "es")]
    [InlineData("/request", "de,en;q=0.5", "en")]
    [InlineData("/request?lang=en", "es", "en")]
    [InlineData("/request/check?lang=es", "en", "es")]
    [InlineData("/request", "fr", "en")]
    public async Task The_address_decides_the_language_and_else_the_browser(string address, string browsers, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd(browsers);

        Assert.Contains($"<html lang=\"{expected}\">", await (await Browser.SendAsync(request)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_page_is_kept_by_no_cache_and_told_to_no_other_site()
    {
        var token = await Database.ConfirmedAsync(Wishes.Lincoln());

        foreach (var address in new[] { $"/request/{token}", $"/request/{token}/data", $"/request/{token}/change", $"/request/{token}/details" })
        {
            var answer = await Browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", "Somebody else changed this request", "You typed", "Saved now")]
    [InlineData("es", "Otra persona cambió esta solicitud", "Usted escribió", "Guardado ahora")]
    public async Task Without_JavaScript_too_the_second_who_changes_a_wish_sees_both_and_keeps_their_input(string language, string told, string mine, string theirs)
    {
        var token = await Database.ConfirmedAsync(Wishes.Lincoln());
        var address = $"/request/{token}/change?lang={language}";
        var (one, other) = (await PostedForm.OpenAsync(Browser, address, School), await PostedForm.OpenAsync(Browser, address, School));
        Assert.Equal(HttpStatusCode.Redirect, (await one.SendAsync(address, Changed("77", "1", "Library"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await one.SendAsync(address, Changed("77", "1", "Library"))).StatusCode);

        var answer = await other.SendAsync(address, Changed("60", "4", ""));

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.All([told, $"<td data-label=\"{mine}\">4</td><td data-label=\"{theirs}\">1</td>", $"<td data-label=\"{theirs}\">Library</td>", ": 77</td>", "name=\"Sessions\" type=\"number\" value=\"4\""],
            part => Assert.Contains(part, page, StringComparison.Ordinal));
        var version = VersionOf().Match(page).Groups["version"].Value;
        Assert.Equal(HttpStatusCode.Redirect, (await other.SendAsync(address, new(Changed("60", "4", "")) { ["Version"] = version })).StatusCode);
        await using var db = Database.AsSystem();
        var kept = await db.Requests.Include(request => request.Audiences).SingleAsync();
        Assert.Equal((4, null, 60), (kept.Sessions, kept.Room, kept.Audiences.Single().Expected));
    }

    [Theory]
    [InlineData("en", "Enter a whole number from 1 to 100,000", "Somebody else changed this request", "You typed")]
    [InlineData("es", "Escriba un número entero de 1 a 100", "Otra persona cambió esta solicitud", "Usted escribió")]
    public async Task Without_JavaScript_a_booked_school_corrects_its_details_and_nothing_that_was_typed_is_lost(string language, string wrong, string contested, string mine)
    {
        var token = await Database.BookedAsync();
        var address = $"/request/{token}/details?lang={language}";
        var (one, other) = (await PostedForm.OpenAsync(Browser, address, School), await PostedForm.OpenAsync(Browser, address, School));
        Dictionary<string, string> typed = new() { ["Name"] = "Kim Vale", ["Phone"] = "208-555-0142", ["Room"] = "Gym", ["Expected[3-5]"] = "1000000000" };

        var refused = await one.SendAsync(address, typed);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.All([wrong, "value=\"1000000000\"", "value=\"Gym\""], part => Assert.Contains(part, page, StringComparison.Ordinal));

        typed["Expected[3-5]"] = "90";
        Assert.Equal($"/request/{token}?lang={language}", (await one.SendAsync(address, typed)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await one.SendAsync(address, typed)).StatusCode); // pressed twice
        var second = WebUtility.HtmlDecode(await (await other.SendAsync(address, new(typed) { ["Room"] = "Library" })).Content.ReadAsStringAsync());
        Assert.All([contested, $"<td data-label=\"{mine}\">Library</td>"], part => Assert.Contains(part, second, StringComparison.Ordinal));
        await using var db = Database.AsSystem();
        var kept = await db.Requests.Include(request => request.Audiences).SingleAsync();
        Assert.Equal(("Kim Vale", "Gym", 90), (kept.ContactName, kept.Room, kept.Audiences.Single().Expected));
    }

    [Fact]
    public async Task In_two_tabs_only_what_both_have_changed_is_shown_as_contested_and_the_rest_is_taken_over()
    {
        var token = await Database.BookedAsync();
        var address = $"/request/{token}/details?lang=en";
        var (one, other) = (await PostedForm.OpenAsync(Browser, address, School), await PostedForm.OpenAsync(Browser, address, School));
        Dictionary<string, string> unchanged = new() { ["Name"] = "Robin Vale", ["Expected[3-5]"] = "60" };
        Assert.Equal(HttpStatusCode.Redirect, (await one.SendAsync(address, new(unchanged) { ["Room"] = "Gym", ["Equipment"] = "Projector" })).StatusCode);

        var page = WebUtility.HtmlDecode(await (await other.SendAsync(address, new(unchanged) { ["Room"] = "Library", ["Phone"] = "208-555-0142" })).Content.ReadAsStringAsync());

        Assert.Equal(["Library"], Contested().Matches(page).Select(cell => cell.Groups["typed"].Value));
        Assert.All(["name=\"Equipment\" type=\"text\" value=\"Projector\"", "name=\"Opened.Room\" value=\"Gym\"", "value=\"208-555-0142\""], part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await other.SendAsync(address, new(unchanged) { ["Phone"] = "208-555-0142" })).StatusCode);
        await using var db = Database.AsSystem();
        var kept = await db.Requests.SingleAsync();
        Assert.Equal(("Gym", "Projector", "208-555-0142"), (kept.Room, kept.Equipment, kept.ContactPhone));
    }

    [Fact]
    public async Task A_form_that_is_refused_goes_on_from_what_another_tab_has_saved_meanwhile()
    {
        var token = await Database.BookedAsync();
        var address = $"/request/{token}/details?lang=en";
        var (one, other) = (await PostedForm.OpenAsync(Browser, address, School), await PostedForm.OpenAsync(Browser, address, School));
        Dictionary<string, string> unchanged = new() { ["Name"] = "Robin Vale", ["Expected[3-5]"] = "60" };
        Assert.Equal(HttpStatusCode.Redirect, (await one.SendAsync(address, new(unchanged) { ["Room"] = "Gym" })).StatusCode);

        var page = WebUtility.HtmlDecode(await (await other.SendAsync(address, new(unchanged) { ["Phone"] = "call me" })).Content.ReadAsStringAsync());

        await using var db = Database.AsSystem();
        Assert.Equal($"{(await db.Requests.SingleAsync()).Version}", VersionOf().Match(page).Groups["version"].Value);
        Assert.All(["name=\"Opened.Room\" value=\"Gym\"", "value=\"call me\""], part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.DoesNotContain("name=\"Opened.Phone\" value", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "This request is closed, so there is nothing left to correct.")]
    [InlineData("es", "Esta solicitud está cerrada, así que no queda nada por corregir.")]
    public async Task Of_a_closed_request_the_page_for_corrections_answers_where_it_stands(string language, string told)
    {
        var token = await Database.BookedAsync();
        var form = await PostedForm.OpenAsync(Browser, $"/request/{token}?lang=en", School);
        Assert.Equal(HttpStatusCode.Redirect, (await form.SendAsync($"/request/{token}/withdraw?lang=en", [])).StatusCode);

        var answer = await Browser.GetAsync($"/request/{token}/details?lang={language}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(told, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_talk_has_begun_the_page_for_corrections_says_so_and_leads_to_a_message()
    {
        var token = await Database.BookedAsync();
        Database.Clock.Advance(TimeSpan.FromDays(3.5));

        var answer = await Browser.GetAsync($"/request/{token}/details?lang=en");

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.All(["this can no longer be corrected here", $"action=\"/request/{token}/message"], part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.DoesNotContain($"/request/{token}/details", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "this can no longer be corrected here", "Room: Gym")]
    [InlineData("es", "esto ya no se puede corregir aquí", "Sala: Gym")]
    public async Task What_a_school_typed_while_the_talk_began_waits_in_the_box_for_a_message(string language, string told, string room)
    {
        var token = await Database.BookedAsync();
        var form = await PostedForm.OpenAsync(Browser, $"/request/{token}/details?lang={language}", School);
        Database.Clock.Advance(TimeSpan.FromDays(3.5));

        var answer = await form.SendAsync($"/request/{token}/details?lang={language}", new() { ["Name"] = "Robin Vale", ["Room"] = "Gym", ["Expected[3-5]"] = "60" });

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.All([told, $">{room}</textarea>"], part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_school_typed_while_its_request_was_closed_can_still_be_read()
    {
        var token = await Database.BookedAsync();
        var (form, other) = (await PostedForm.OpenAsync(Browser, $"/request/{token}/details?lang=en", School), await PostedForm.OpenAsync(Browser, $"/request/{token}?lang=en", School));
        Assert.Equal(HttpStatusCode.Redirect, (await other.SendAsync($"/request/{token}/withdraw?lang=en", [])).StatusCode);

        var answer = await form.SendAsync($"/request/{token}/details?lang=en", new() { ["Name"] = "Robin Vale", ["Room"] = "Gym", ["Expected[3-5]"] = "60" });

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.All(["You typed", "<li>Room: Gym</li>"], part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_may_name_a_child_comes_back_once_with_the_warning()
    {
        var token = await Database.ConfirmedAsync(Wishes.Lincoln());
        var form = await PostedForm.OpenAsync(Browser, $"/request/{token}", School);
        var message = new Dictionary<string, string> { ["Message"] = "Emily Smith, 12 años, estará allí." };

        var answer = await form.SendAsync($"/request/{token}/message?lang=es", message);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.All(["Esto podría identificar a un menor", "name=\"wasWarned\" value=\"true\"", ">Emily Smith, 12 años, estará allí.</textarea>"], part => Assert.Contains(part, page, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Redirect, (await form.SendAsync($"/request/{token}/message?lang=es", new(message) { ["wasWarned"] = "true" })).StatusCode);
    }

    [Fact]
    public async Task A_link_that_came_too_late_answers_as_one_that_never_was()
    {
        var late = await Database.AskAsync(Wishes.Lincoln());
        Database.Clock.Advance(TimeSpan.FromDays(8));

        async Task<(HttpStatusCode, string)> AnswerAsync(string address)
        {
            var answer = await Browser.GetAsync(address);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }

        var unknown = await AnswerAsync($"/request/confirm/{SecretToken.New().Text}");
        Assert.Equal(HttpStatusCode.NotFound, unknown.Item1);
        Assert.Equal(unknown, await AnswerAsync($"/request/confirm/{late}"));
        Assert.Equal(unknown, await AnswerAsync($"/request/{SecretToken.New().Text}"));
        Assert.Equal(unknown, await AnswerAsync($"/request/{SecretToken.New().Text}/certificate"));
        Assert.Equal(unknown, await AnswerAsync($"/request/{SecretToken.New().Text}/details"));
    }

    [Fact]
    public async Task Asking_for_the_link_again_answers_the_same_for_every_address()
    {
        await Database.ConfirmedAsync(Wishes.Lincoln());
        var form = await PostedForm.OpenAsync(Browser, "/request/check", School);

        var known = await form.SendAsync("/request/check", new() { ["Email"] = "robin@lincoln.example.org" });
        var unknown = await form.SendAsync("/request/check", new() { ["Email"] = "nobody@example.org" });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (known.StatusCode, unknown.StatusCode));
        Assert.Contains("is on the way there", await known.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("is on the way there", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>The form of a change as a browser posts it.</summary>
    private static Dictionary<string, string> Changed(string expected, string sessions, string room) => new()
    {
        ["Audiences"] = "3-5", ["Expected[3-5]"] = expected, ["StaffStays"] = "true", ["Topics"] = "gaming", ["Sessions"] = sessions, ["Minutes"] = "45", ["Room"] = room,
        ["Windows[0].FirstDay"] = "2018-06-18", ["Windows[0].LastDay"] = "2018-06-22", ["Windows[0].From"] = "08:00", ["Windows[0].To"] = "15:00", ["Language"] = "en",
    };

    [GeneratedRegex("<td data-label=\"You typed\">(?<typed>[^<]*)</td>")]
    private static partial Regex Contested();

    [GeneratedRegex("name=\"Version\" value=\"(?<version>[0-9]+)\"")]
    private static partial Regex VersionOf();
}
