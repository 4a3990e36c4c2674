using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Presentations.Web.Demo;
using Presentations.Web.Shell;

namespace Presentations.Web.Account;

/// <summary>What sign-in does without a page of its own.</summary>
public static class AccountEndpoints
{
    public const string SignInAs = "/sign-in/as";

    public static void MapAccount(this WebApplication app)
    {
        app.MapGet(LocalAddress.Start, StartAsync);
        app.MapPost("/sign-out", SignOutAsync);
        if (app.Environment.IsDevelopment()) app.MapPost(SignInAs, SignInAsAsync).AllowAnonymous();
    }

    /// <summary>The first page of a person's role.</summary>
    private static async Task<RedirectHttpResult> StartAsync(HttpContext context, IAuthorizationService authorization) => TypedResults.Redirect(
        (await authorization.AuthorizeAsync(context.User, Policies.Presenter)).Succeeded ? "/log"
        : (await authorization.AuthorizeAsync(context.User, Policies.Staff)).Succeeded ? "/totals/explore"
        : "/no-access");

    // The form parameter makes the framework check the antiforgery token.
    private static async Task<RedirectHttpResult> SignOutAsync(IFormCollection _, SignInManager<Data.Identity.Account> signIn)
    {
        await signIn.SignOutAsync();
        return TypedResults.Redirect("/");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> SignInAsAsync(
        [FromForm] string email, [FromForm] string? returnUrl, SignInManager<Data.Identity.Account> signIn)
    {
        if (!Cast.All.Any(person => person.Email == email) || await signIn.UserManager.FindByEmailAsync(email) is not { } account) return TypedResults.NotFound();
        await signIn.SignInAsync(account, isPersistent: false);
        return TypedResults.Redirect(LocalAddress.Of(returnUrl));
    }
}
