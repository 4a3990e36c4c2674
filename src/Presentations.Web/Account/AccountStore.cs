using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Presentations.Data;

namespace Presentations.Web.Account;

/// <summary>Accounts as Identity reads and writes them, whoever is asking.</summary>
internal sealed class AccountStore(AppDbFactory dbs) : UserOnlyStore<Data.Identity.Account, AppDb, int>(dbs.OpenForSignIn()), IAsyncDisposable
{
    public ValueTask DisposeAsync()
    {
        Dispose();
        return Context.DisposeAsync();
    }
}
