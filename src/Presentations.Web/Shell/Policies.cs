using Microsoft.AspNetCore.Authorization;

namespace Presentations.Web.Shell;

/// <summary>Who may open a page; which rows it shows is decided by the data.</summary>
public static class Policies
{
    /// <summary>Anyone with a membership.</summary>
    public const string Staff = "Staff";

    /// <summary>May log talks: a presenter, a coordinator or an administrator.</summary>
    public const string Presenter = "Presenter";

    /// <summary>A coordinator or an administrator.</summary>
    public const string Coordinator = "Coordinator";

    /// <summary>A national viewer or an administrator.</summary>
    public const string National = "National";

    public const string Administrator = "Administrator";

    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var name in (string[])[Staff, Presenter, Coordinator, National, Administrator])
            options.AddPolicy(name, policy => policy.RequireAuthenticatedUser());
    }
}
