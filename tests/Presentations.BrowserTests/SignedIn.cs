using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Web.Account;

namespace Presentations.BrowserTests;

/// <summary>People who have signed in already; that signing in works is what <see cref="SignInTests"/> is for.</summary>
internal static class SignedIn
{
    /// <summary>What the host would give the browser of a person who signs in now.</summary>
    public static async Task<Cookie> CookieOfAsync(this Site site, string email)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Data.Identity.Account>>();
        var account = await signIn.UserManager.FindByEmailAsync(email);
        Assert.NotNull(account);
        var (person, now) = (await signIn.CreateUserPrincipalAsync(account), TimeProvider.System.GetUtcNow());
        var ticket = new AuthenticationTicket(person, new() { IssuedUtc = now, ExpiresUtc = now.AddHours(1) }, IdentityConstants.ApplicationScheme);
        var cookie = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        return new() { Name = cookie.Cookie.Name!, Value = cookie.TicketDataFormat.Protect(ticket), Url = site.Address, HttpOnly = true };
    }

    /// <summary>A presenter of Idaho whom no other test knows: what they leave behind is their own. Answers their address.</summary>
    public static async Task<string> NewPresenterAsync(this Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var member = new Member("Lee Quist", $"lee.{Guid.NewGuid():N}@example.org");
        member.Join(Role.Presenter, await db.Owners.Where(owner => owner.Code == "ID").Select(owner => owner.Id).SingleAsync());
        db.Accounts.Add(NewAccount.For(member));
        await db.SaveChangesAsync();
        return member.Email;
    }
}
