using Microsoft.AspNetCore.Authorization;
using Presentations.Data.Access;

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
        Add(options, Staff, scope => scope.ReadsEverything || scope.ReadableOwners.Count > 0);
        Add(options, Presenter, scope => scope.IsAdministrator || scope.WritableOwners.Count > 0);
        Add(options, Coordinator, scope => scope.CoordinatesSomewhere);
        Add(options, National, scope => scope.ReadsEverything);
        Add(options, Administrator, scope => scope.IsAdministrator);
    }

    private static void Add(AuthorizationOptions options, string name, Func<AccessScope, bool> holds) =>
        options.AddPolicy(name, policy => policy.RequireAuthenticatedUser().AddRequirements(new Membership(holds)));
}
