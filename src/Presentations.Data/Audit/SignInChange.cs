using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Presentations.Data.Identity;

namespace Presentations.Data.Audit;

/// <summary>What a person's history tells of how they sign in: that a link was made and that a password was set, and nothing that is secret.</summary>
/// <param name="IsTheirs">Whoever sets a password by a link does so as that person.</param>
internal sealed record SignInChange(int MemberId, string Line, bool IsTheirs)
{
    public static IReadOnlyList<SignInChange> AllOf(IEnumerable<EntityEntry> changes) =>
        [.. changes.Where(change => change is { Entity: Account, State: EntityState.Modified }).SelectMany(Of)];

    private static IEnumerable<SignInChange> Of(EntityEntry change)
    {
        var account = (Account)change.Entity;
        if (account.HasNewLink) yield return new SignInChange(account.MemberId, "Password link: made", IsTheirs: false);
        var password = change.Property(nameof(Account.PasswordHash));
        if (!Equals(password.OriginalValue, password.CurrentValue)) yield return new SignInChange(account.MemberId, "Password: set", IsTheirs: true);
    }
}
