using Microsoft.AspNetCore.Authorization;
using Presentations.Data;
using Presentations.Data.Access;

namespace Presentations.Web.Shell;

/// <summary>What a person's memberships must grant.</summary>
internal sealed record Membership(Func<AccessScope, bool> Holds) : IAuthorizationRequirement;

/// <summary>Asks the database for the memberships: once in a request, every time on a circuit, so that a role given or taken counts at once.</summary>
internal sealed class MembershipCheck(AppDbFactory dbs, CurrentPerson person) : AuthorizationHandler<Membership>
{
    private AccessScope? ofThisRequest;

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Membership requirement)
    {
        if (requirement.Holds(ofThisRequest ?? await ScopeAsync())) context.Succeed(requirement);
    }

    private async Task<AccessScope> ScopeAsync()
    {
        await using var db = await dbs.OpenAsync();
        if (person.IsRequester) ofThisRequest = db.Scope;
        return db.Scope;
    }
}
