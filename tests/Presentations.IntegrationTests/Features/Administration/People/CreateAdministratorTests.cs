using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Account;
using Presentations.Web.Features.Administration.People;

namespace Presentations.IntegrationTests.Features.Administration.People;

public class CreateAdministratorTests
{
    [DatabaseTheory]
    public async Task A_deactivated_presenter_comes_back_as_administrator_with_a_link(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await pat.Get<DeactivatePerson>().SubmitAsync(database.Ada, (await pat.Get<OpenPerson>().FindAsync(database.Ada))!.Version);

        var (isNew, link, _) = await pat.Get<CreateAdministrator>().SubmitAsync("ADA@example.org", null);

        var (accountId, token) = OneTimeLink.Read(link);
        Assert.False(isNew);
        Assert.NotNull(await pat.Get<OneTimeLinks>().FindAsync(accountId, token));
        await using var db = database.AsSystem();
        Assert.True((await db.Members.Include(member => member.Memberships).SingleAsync(member => member.Id == database.Ada)).IsAdministrator());
    }

    [DatabaseTheory]
    public async Task A_new_administrator_shows_as_one_in_history(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await pat.Get<CreateAdministrator>().SubmitAsync("new@example.org", "New Person");

        await using var db = database.AsSystem();
        var entry = await db.History.OrderBy(entry => entry.Id).LastAsync(entry => entry.Subject == nameof(Member));
        Assert.Equal("Role Administrator: nothing → nation", entry.Changes);
    }

    [DatabaseTheory]
    public async Task Doing_it_twice_makes_one_administrator(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await pat.Get<CreateAdministrator>().SubmitAsync("new@example.org", "New Person");
        await pat.Get<CreateAdministrator>().SubmitAsync("new@example.org", "New Person");

        await using var db = database.AsSystem();
        Assert.Equal(1, await db.Memberships.CountAsync(held => held.Role == Role.Administrator && db.Members.Any(member => member.Id == held.MemberId && member.Email == "new@example.org")));
    }

    [DatabaseTheory]
    public async Task A_national_viewer_cannot_make_administrators(TestDatabase database)
    {
        await using var nat = database.As(database.Nat);

        await Assert.ThrowsAsync<AccessDenied>(() => nat.Get<CreateAdministrator>().SubmitAsync("nat@example.org", null));
    }
}
