using Microsoft.AspNetCore.Authentication.Cookies;

namespace Presentations.Web.Shell;

/// <summary>How the host knows who is asking.</summary>
public static class SignIn
{
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie => cookie.LoginPath = "/sign-in");
        builder.Services.AddAuthorization(Policies.Add);
        builder.Services.AddCascadingAuthenticationState();
    }
}
