using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Presentations.Data.Access;
using Presentations.Web.Account;

namespace Presentations.Web.Shell;

/// <summary>The person of this request or of this circuit.</summary>
internal sealed class CurrentPerson(IServiceProvider services) : ICurrentPerson
{
    private ClaimsPrincipal? requester;

    public bool IsRequester => requester is not null;

    /// <summary>Said by the request itself; a circuit asks its own state, which ends when the person loses access.</summary>
    public void Is(ClaimsPrincipal person) => requester = person;

    public async ValueTask<int?> MemberIdAsync(CancellationToken ct = default)
    {
        var person = requester ?? (await services.GetRequiredService<AuthenticationStateProvider>().GetAuthenticationStateAsync()).User;
        return int.TryParse(person.FindFirstValue(AccountClaims.Member), CultureInfo.InvariantCulture, out var memberId) ? memberId : null;
    }
}
