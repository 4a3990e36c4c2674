using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Presentations.Data.Access;
using Presentations.Web.Account;

namespace Presentations.Web.Shell;

/// <summary>How the host knows who is asking.</summary>
public static class SignIn
{
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var rules = builder.Configuration.Read<SignInRules>();
        builder.Services.AddAccounts(rules);

        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "presentations.person";
            cookie.Cookie.SecurePolicy = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(rules.IdleHours);
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events.OnRedirectToAccessDenied = denied =>
            {
                denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        builder.Services.AddAuthorization(Policies.Add);
        builder.Services.AddScoped<IAuthorizationHandler, MembershipCheck>();
        builder.Services.AddCascadingAuthenticationState();

        builder.Services.AddScoped<CurrentPerson>();
        builder.Services.AddScoped<ICurrentPerson>(services => services.GetRequiredService<CurrentPerson>());
        builder.Services.AddScoped<AuthenticationStateProvider, CircuitRecheck>();
        builder.Services.AddScoped<CircuitHandler, CircuitEnd>();
    }

    /// <summary>Accounts, passwords and links; also for the command line and for tests.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, SignInRules rules)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<IUserStore<Data.Identity.Account>, AccountStore>();
        services.AddIdentityCore<Data.Identity.Account>(identity =>
            {
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                identity.Password.RequiredLength = 12;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 5;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                identity.User.RequireUniqueEmail = true;
                identity.SignIn.RequireConfirmedAccount = true;
            })
            .AddPasswordValidator<GuessablePasswords>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddDefaultTokenProviders();
        services.Configure<DataProtectionTokenProviderOptions>(links => links.TokenLifespan = TimeSpan.FromHours(rules.LinkHours));
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = TimeSpan.FromSeconds(rules.RecheckSeconds));
        services.AddScoped<IUserConfirmation<Data.Identity.Account>, ActivePeople>();
        services.AddScoped<OneTimeLinks>();
        return services;
    }

    public static void UsePerson(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<CurrentPerson>().Is(context.User);
            return next(context);
        });
        app.UseAuthorization();
    }
}
