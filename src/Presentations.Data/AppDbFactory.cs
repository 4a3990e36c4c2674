using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;

namespace Presentations.Data;

/// <summary>Opens the database for whoever is asking; one context per operation.</summary>
public sealed class AppDbFactory(AppDatabase database, ICurrentPerson person)
{
    /// <summary>As the current person; nobody sees anything when nobody is signed in.</summary>
    public async Task<AppDb> OpenAsync(CancellationToken ct = default) =>
        await person.MemberIdAsync(ct) is { } memberId ? await OpenAsAsync(memberId, ct) : database.Open(AccessScope.Nobody);

    /// <summary>As a named person: for a job that they started.</summary>
    public async Task<AppDb> OpenAsAsync(int memberId, CancellationToken ct = default) =>
        database.Open(await ScopeOfAsync(memberId, ct));

    /// <summary>Housekeeping; a test lists who may call this.</summary>
    public AppDb OpenAsSystem() => database.Open(AccessScope.System);

    /// <summary>For public pages.</summary>
    public AppDb OpenForPublicTotals() => database.Open(AccessScope.PublicTotals);

    /// <summary>For signing in and setting a password.</summary>
    public AppDb OpenForSignIn() => database.Open(AccessScope.SignIn);

    private async Task<AccessScope> ScopeOfAsync(int memberId, CancellationToken ct)
    {
        await using var db = database.Open(AccessScope.Nobody);
        var held = await db.Memberships
            .Where(membership => membership.MemberId == memberId && db.Members.Any(member => member.Id == memberId && member.IsActive))
            .Select(membership => new
            {
                membership.Role,
                membership.OwnerId,
                Seat = db.Owners.Where(owner => owner.Id == membership.OwnerId).Select(owner => owner.StateCode).FirstOrDefault(),
                Territory = db.Territories.Where(territory => territory.TaskForceId != null && territory.TaskForceId == membership.OwnerId)
                    .Select(territory => territory.StateCode).Distinct().ToList(),
            })
            .ToListAsync(ct);
        return AccessScope.For(memberId, held.Select(one => new Grant(one.Role, one.OwnerId, one.Seat is null ? [] : [.. one.Territory, one.Seat])).ToList());
    }
}
