using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;

namespace Presentations.Data;

/// <summary>Opens the database for whoever is asking; one context per operation.</summary>
public sealed class AppDbFactory(AppDatabase database, ICurrentPerson person)
{
    /// <summary>As the current person; nobody sees anything when nobody is signed in.</summary>
    public async Task<AppDb> OpenAsync(CancellationToken ct = default) =>
        person.IsOperator ? database.Open(AccessScope.System)
        : await person.MemberIdAsync(ct) is { } memberId ? await OpenAsAsync(memberId, ct)
        : database.Open(AccessScope.Nobody);

    /// <summary>As a named person: for a job that they started.</summary>
    public async Task<AppDb> OpenAsAsync(int memberId, CancellationToken ct = default) =>
        database.Open(await ScopeOfAsync(memberId, ct));

    /// <summary>Housekeeping; a test lists who may call this.</summary>
    public AppDb OpenAsSystem() => database.Open(AccessScope.System);

    /// <summary>For public pages.</summary>
    public AppDb OpenForPublicTotals() => database.Open(AccessScope.PublicTotals);

    /// <summary>For the public form: one request may be left, none is read.</summary>
    public AppDb OpenForIntake() => database.Open(AccessScope.Intake);

    /// <summary>For whoever holds a request's private link. Null when no request has it: unknown, or gone.</summary>
    public async Task<AppDb?> OpenForRequestAsync(string token, CancellationToken ct = default)
    {
        var hash = SecretToken.HashOf(token);
        await using var system = database.Open(AccessScope.System);
        var request = await system.Requests.Where(request => request.TokenHash == hash)
            .Select(request => new { request.Id, request.OwnerId, request.TokenHash }).SingleOrDefaultAsync(ct);
        return request is not null && SecretToken.Matches(token, request.TokenHash) ? database.Open(AccessScope.Request(request.Id, request.OwnerId)) : null;
    }

    /// <summary>The same by the secret of the confirmation mail.</summary>
    public async Task<AppDb?> OpenToConfirmAsync(string confirmation, CancellationToken ct = default)
    {
        var hash = SecretToken.HashOf(confirmation);
        await using var system = database.Open(AccessScope.System);
        var request = await system.Requests.Where(request => request.ConfirmHash == hash)
            .Select(request => new { request.Id, request.OwnerId, request.ConfirmHash }).SingleOrDefaultAsync(ct);
        return request is not null && SecretToken.Matches(confirmation, request.ConfirmHash) ? database.Open(AccessScope.Request(request.Id, request.OwnerId)) : null;
    }

    /// <summary>As the member whose calendar feed has that secret. Null when none has it: unknown, revoked, or of somebody who has left.</summary>
    public async Task<AppDb?> OpenForCalendarAsync(string token, CancellationToken ct = default)
    {
        var hash = SecretToken.HashOf(token);
        await using var system = database.Open(AccessScope.System);
        var feed = await system.CalendarFeeds.Where(feed => feed.TokenHash == hash && system.Members.Any(member => member.Id == feed.MemberId && member.IsActive))
            .Select(feed => new { feed.MemberId, feed.TokenHash }).SingleOrDefaultAsync(ct);
        return feed is not null && SecretToken.Matches(token, feed.TokenHash) ? await OpenAsAsync(feed.MemberId, ct) : null;
    }

    /// <summary>For mailing the private links of an address to it again: its confirmed requests, the latest first.</summary>
    public async Task<IReadOnlyList<AppDb>> OpenForAddressAsync(string email, int most, CancellationToken ct = default)
    {
        var key = EmailAddress.Key(email);
        await using var system = database.Open(AccessScope.System);
        var requests = await system.Requests.Where(request => request.ContactKey == key && request.Status != RequestStatus.Unconfirmed)
            .OrderByDescending(request => request.Id).Take(most).Select(request => new { request.Id, request.OwnerId }).ToListAsync(ct);
        return [.. requests.Select(request => database.Open(AccessScope.Request(request.Id, request.OwnerId)))];
    }

    /// <summary>As the current person, who may hand a request over to that desk. Who may is the use case's rule.</summary>
    public async Task<AppDb> OpenForHandOverAsync(int toOwnerId, CancellationToken ct = default)
    {
        await using var db = await OpenAsync(ct);
        return database.Open(db.Scope.HandingOverTo(toOwnerId));
    }

    /// <summary>As the current person, who moves a venue: its visits ahead follow, also those of other task forces. Who may move it is decided by its state.</summary>
    public async Task<AppDb> OpenForVenueMoveAsync(int venueId, CancellationToken ct = default)
    {
        await using var db = await OpenAsync(ct);
        return database.Open(db.Scope.CoordinatesSomewhere ? db.Scope.MovingVenue(venueId) : db.Scope);
    }

    /// <summary>For signing in and setting a password.</summary>
    public AppDb OpenForSignIn() => database.Open(AccessScope.SignIn);

    private async Task<AccessScope> ScopeOfAsync(int memberId, CancellationToken ct)
    {
        await using var db = database.Open(AccessScope.Nobody);
        var held = await (
            from member in db.Members
            where member.Id == memberId && member.IsActive
            from membership in member.Memberships
            from owner in db.Owners.Where(owner => owner.Id == membership.OwnerId).DefaultIfEmpty()
            select new { membership.Role, membership.OwnerId, Seat = (string?)owner.StateCode }).ToListAsync(ct);

        var coordinated = held.Where(one => one.Role is Role.Coordinator).Select(one => one.OwnerId).ToList();
        var territories = coordinated.Count == 0 ? [] : await db.Territories
            .Where(territory => territory.TaskForceId != null && coordinated.Contains(territory.TaskForceId))
            .Select(territory => new { territory.TaskForceId, territory.StateCode }).Distinct().ToListAsync(ct);
        var states = territories.ToLookup(territory => territory.TaskForceId, territory => territory.StateCode);

        return AccessScope.For(memberId, held.ConvertAll(one => new Grant(one.Role, one.OwnerId, one.Seat is null ? [] : [.. states[one.OwnerId], one.Seat])));
    }
}
