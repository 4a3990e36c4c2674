using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Doors;
using Presentations.Web.Features.Administration.People;

namespace Presentations.IntegrationTests.Account;

public sealed partial class SignInTests : IAsyncLifetime
{
    private const string Password = "four words make sense";

    private TestDatabase database = null!;
    private TestHost host = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Presentations.Data.DatabaseProvider.Sqlite, "");
        host = new TestHost(database);
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Presentations.Data.Identity.Account>>();
        Assert.True((await accounts.AddPasswordAsync((await accounts.FindByEmailAsync("ada@example.org"))!, Password)).Succeeded);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_person_signs_in_with_their_password_and_out_again()
    {
        using var browser = Browser();
        Assert.Equal("/log", (await SignInAsync(browser, Password, "/log")).Headers.Location?.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/password")).StatusCode);

        await PostAsync(browser, "/account/password", "/sign-out", []);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account/password")).StatusCode);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_does_not_help_either()
    {
        using var browser = Browser();
        await LockOutAsync();

        var answer = await SignInAsync(browser, Password);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("there were too many attempts", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_lets_in_who_was_locked_out()
    {
        await LockOutAsync();
        using var browser = Browser();
        await SetPasswordAsync(browser, "quite another one");

        using var other = Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(other, "quite another one")).StatusCode);
    }

    [Fact]
    public async Task A_deactivated_person_cannot_sign_in_and_is_told_no_more_than_a_stranger()
    {
        await using var pat = database.As(database.Pat);
        await pat.Get<DeactivatePerson>().SubmitAsync(database.Ada, (await pat.Get<OpenPerson>().FindAsync(database.Ada))!.Version);
        using var browser = Browser();

        var deactivated = Refusal(await (await SignInAsync(browser, Password)).Content.ReadAsStringAsync());
        var stranger = Refusal(await (await SignInAsync(browser, Password, email: "stranger@example.org")).Content.ReadAsStringAsync());

        Assert.NotEmpty(stranger);
        Assert.Equal(stranger, deactivated);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = Browser();

        var answer = await browser.PostAsync("/sign-in", new FormUrlEncodedContent([new("_handler", "sign-in"), new("Form.Email", "ada@example.org"), new("Form.Password", Password)]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_link_sets_the_password_and_ends_the_old_one()
    {
        using var browser = Browser();
        var (link, answer) = await SetPasswordAsync(browser, "quite another one");

        Assert.Equal("/start", answer.Headers.Location?.AbsolutePath);
        Assert.Contains("This link has been used or is too old", await browser.GetStringAsync(link), StringComparison.Ordinal);
        using var other = Browser();
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(other, Password)).StatusCode);
    }

    [Theory]
    [InlineData("not mine at all", "quite another one", "The present password is not right.")]
    [InlineData(Password, "aaaaaaaaaaaa", "different characters")]
    public async Task A_password_that_cannot_be_changed_says_which_of_the_two_is_wrong(string present, string wanted, string refusal)
    {
        using var browser = Browser();
        await SignInAsync(browser, Password);

        var answer = await PostAsync(browser, "/account/password", "/account/password",
            [new("_handler", "change-password"), new("Form.Present", present), new("Form.Password", wanted), new("Form.Again", wanted)]);

        Assert.Contains(refusal, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var other = Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(other, Password)).StatusCode);
    }

    private async Task LockOutAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Presentations.Data.Identity.Account>>();
        var ada = await signIn.UserManager.FindByEmailAsync("ada@example.org");
        for (var attempt = 0; attempt < 5; attempt++) await signIn.CheckPasswordSignInAsync(ada!, "wrong", lockoutOnFailure: true);
    }

    private async Task<(string Link, HttpResponseMessage Answer)> SetPasswordAsync(HttpClient browser, string password)
    {
        await using var db = database.AsSystem();
        var account = await db.Accounts.SingleAsync(account => account.Email == "ada@example.org");
        await using var scope = host.Services.CreateAsyncScope();
        var link = new Uri(await scope.ServiceProvider.GetRequiredService<Web.Account.OneTimeLinks>().MakeAsync(account)).AbsolutePath;
        return (link, await PostAsync(browser, link, link, [new("_handler", "set-password"), new("Form.Password", password), new("Form.Again", password)]));
    }

    private HttpClient Browser() => host.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });

    private static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string password, string? returnUrl = null, string email = "ada@example.org") =>
        PostAsync(browser, "/sign-in", $"/sign-in?returnUrl={returnUrl}", [new("_handler", "sign-in"), new("Form.Email", email), new("Form.Password", password)]);

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string form, string address, KeyValuePair<string, string>[] values)
    {
        var token = Token().Match(await browser.GetStringAsync(form)).Groups[1].Value;
        return await browser.PostAsync(address, new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. values]));
    }

    private static string Refusal(string page) => Alert().Match(page).Value;

    [GeneratedRegex("""__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();

    [GeneratedRegex("""role="alert"[^>]*>[^<]+""")]
    private static partial Regex Alert();
}
