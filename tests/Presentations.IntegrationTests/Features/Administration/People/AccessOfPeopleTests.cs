using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Administration.People;

namespace Presentations.IntegrationTests.Features.Administration.People;

public class AccessOfPeopleTests
{
    [DatabaseTheory]
    public async Task A_role_counts_as_soon_as_it_is_given_and_no_longer_than_it_is_held(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await using var ada = database.As(database.Ada);

        await pat.Get<GrantRole>().SubmitAsync(database.Ada, await VersionAsync(pat, database.Ada), new RoleForm { Role = Role.Coordinator, OwnerId = database.Owner("UT") });
        Assert.Contains(database.Owner("UT"), await OwnersAsync(ada));

        var given = (await pat.Get<OpenPerson>().FindAsync(database.Ada))!;
        await pat.Get<RevokeRole>().SubmitAsync(database.Ada, given.Version, given.Roles.Single(held => held.Role is Role.Coordinator).MembershipId);
        Assert.DoesNotContain(database.Owner("UT"), await OwnersAsync(ada));
    }

    [DatabaseTheory]
    public async Task A_deactivated_person_sees_nothing_until_they_are_back(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await using var ada = database.As(database.Ada);

        await pat.Get<DeactivatePerson>().SubmitAsync(database.Ada, await VersionAsync(pat, database.Ada));
        Assert.Empty(await OwnersAsync(ada));

        await pat.Get<ReactivatePerson>().SubmitAsync(database.Ada, await VersionAsync(pat, database.Ada));
        Assert.Equal([database.Owner("ID")], await OwnersAsync(ada));
    }

    [DatabaseTheory]
    public async Task Losing_a_role_or_the_account_ends_what_is_signed_in_and_getting_one_does_not(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var before = await StampAsync(database);

        await pat.Get<GrantRole>().SubmitAsync(database.Ada, await VersionAsync(pat, database.Ada), new RoleForm { Role = Role.NationalViewer });
        Assert.Equal(before, await StampAsync(database));

        var person = (await pat.Get<OpenPerson>().FindAsync(database.Ada))!;
        await pat.Get<RevokeRole>().SubmitAsync(database.Ada, person.Version, person.Roles[0].MembershipId);
        var afterRole = await StampAsync(database);
        Assert.NotEqual(before, afterRole);

        await pat.Get<DeactivatePerson>().SubmitAsync(database.Ada, await VersionAsync(pat, database.Ada));
        Assert.NotEqual(afterRole, await StampAsync(database));
    }

    [DatabaseTheory]
    public async Task Two_administrators_who_change_the_same_person_do_not_overwrite_each_other(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var version = await VersionAsync(pat, database.Ada);
        await pat.Get<GrantRole>().SubmitAsync(database.Ada, version, new RoleForm { Role = Role.NationalViewer });

        await Assert.ThrowsAsync<EditConflict>(() => pat.Get<DeactivatePerson>().SubmitAsync(database.Ada, version));
    }

    [DatabaseTheory]
    public async Task A_new_link_ends_the_one_before(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var (accountId, first) = OneTimeLink.Read(await pat.Get<MakeResetLink>().SubmitAsync(database.Ada));
        var (_, second) = OneTimeLink.Read(await pat.Get<MakeResetLink>().SubmitAsync(database.Ada));

        Assert.Null(await pat.Get<Web.Account.OneTimeLinks>().FindAsync(accountId, first));
        Assert.NotNull(await pat.Get<Web.Account.OneTimeLinks>().FindAsync(accountId, second));
    }

    [DatabaseTheory]
    public async Task History_tells_who_gave_and_took_a_role(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await pat.Get<GrantRole>().SubmitAsync(database.Ada, await VersionAsync(pat, database.Ada), new RoleForm { Role = Role.NationalViewer });

        await using var db = database.AsSystem();
        var entry = await db.History.OrderBy(entry => entry.Id).LastAsync(entry => entry.Subject == nameof(Member) && entry.SubjectId == database.Ada);
        Assert.Equal(database.Pat, entry.MemberId);
        Assert.Contains("Role NationalViewer", entry.Changes, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task History_tells_who_made_a_link_for_whom_and_that_a_password_was_set_by_it(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var (accountId, token) = OneTimeLink.Read(await pat.Get<MakeResetLink>().SubmitAsync(database.Ada));
        Assert.Equal((database.Pat, "Password link: made"), await LastToldAsync(database));

        await using var stranger = database.As(null);
        var links = stranger.Get<Web.Account.OneTimeLinks>();
        Assert.True((await links.UseAsync((await links.FindAsync(accountId, token))!, token, "four words make sense")).Succeeded);

        Assert.Equal((database.Ada, "Password: set"), await LastToldAsync(database));
    }

    private static async Task<(int?, string?)> LastToldAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var entry = await db.History.OrderBy(entry => entry.Id).LastAsync(entry => entry.Subject == nameof(Member) && entry.SubjectId == database.Ada);
        return (entry.MemberId, entry.Changes);
    }

    private static async Task<int> VersionAsync(TestPerson pat, int memberId) => (await pat.Get<OpenPerson>().FindAsync(memberId))!.Version;

    private static async Task<IReadOnlyList<int>> OwnersAsync(TestPerson person)
    {
        await using var db = await person.OpenAsync();
        return db.Scope.ReadableOwners;
    }

    private static async Task<string?> StampAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        return await db.Accounts.Where(account => account.MemberId == database.Ada).Select(account => account.SecurityStamp).SingleAsync();
    }
}
