using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;

namespace Presentations.Web.Shell;

/// <summary>Asks again and again whether the person of an open page may still be here.</summary>
internal sealed class CircuitRecheck(ILoggerFactory logs, IServiceScopeFactory scopes, SignInRules rules) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(rules.RecheckSeconds);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Data.Identity.Account>>();
        return await signIn.ValidateSecurityStampAsync(authenticationState.User) is not null;
    }
}

/// <summary>Sends a page to sign-in as soon as its person may no longer be there.</summary>
internal sealed class CircuitEnd(AuthenticationStateProvider people, NavigationManager address) : CircuitHandler, IDisposable
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        people.AuthenticationStateChanged += Follow;
        return Task.CompletedTask;
    }

    public void Dispose() => people.AuthenticationStateChanged -= Follow;

    private async void Follow(Task<AuthenticationState> state)
    {
        if ((await state).User.Identity?.IsAuthenticated is not true) address.NavigateTo("/sign-in", forceLoad: true);
    }
}
