using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Account;
using Presentations.Web.Features.Administration.Audit;
using Presentations.Web.Features.Administration.People;

namespace Presentations.IntegrationTests.Features.Administration.People;

public class InvitePersonTests
{
    private static InvitePerson.Form Form(TestDatabase database) => new()
    {
        Name = "Eve Field", Email = "Eve@Example.org", Role = Role.Presenter, OwnerId = database.Owner("ID"),
    };

    [DatabaseTheory]
    public async Task The_link_lets_the_invited_person_set_a_password_once(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);

        var link = (await pat.Get<InvitePerson>().SubmitAsync(Form(database))).Link;

        var (accountId, token) = OneTimeLink.Read(link);
        var links = pat.Get<OneTimeLinks>();
        var account = await links.FindAsync(accountId, token);
        Assert.True((await links.UseAsync(account!, token, "four words make sense")).Succeeded);
        Assert.Null(await pat.Get<OneTimeLinks>().FindAsync(accountId, token));
    }

    [DatabaseTheory]
    public async Task An_invited_person_sees_their_own_task_force_at_once(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var invitation = await pat.Get<InvitePerson>().SubmitAsync(Form(database));

        await using var eve = database.As(invitation.MemberId);
        await using var db = await eve.OpenAsync();

        Assert.Equal([database.Owner("ID")], db.Scope.ReadableOwners);
    }

    [DatabaseTheory]
    public async Task History_tells_of_a_new_person_with_the_role_that_they_got(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await pat.Get<InvitePerson>().SubmitAsync(Form(database));

        var told = (await pat.Get<ListHistory>().FindAsync(new AuditFilter(Kind: nameof(Member)))).Rows[0];

        Assert.Equal((HistoryAction.Created, "Eve Field"), (told.Action, told.Thing.Name));
        Assert.Equal([new("Role Presenter", null, "Idaho Internet Crimes Against Children Task Force")], told.Changes);
    }

    [DatabaseTheory]
    public async Task One_address_has_one_account_however_it_is_written(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await pat.Get<InvitePerson>().SubmitAsync(Form(database));
        var again = Form(database);
        again.Email = "eve@example.ORG";

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<InvitePerson>().SubmitAsync(again));

        Assert.Equal("eve@example.ORG has an account already. Open that person instead.", refusal.Message);
        Assert.Equal("Email", refusal.Field);
    }

    [DatabaseTheory]
    public async Task A_role_of_a_task_force_needs_its_task_force(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var form = Form(database);
        form.OwnerId = null;

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<InvitePerson>().SubmitAsync(form));

        Assert.Equal("Choose the task force or state desk of this role.", refusal.Message);
    }

    [DatabaseTheory]
    public async Task A_coordinator_cannot_invite(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);

        await Assert.ThrowsAsync<AccessDenied>(() => ben.Get<InvitePerson>().SubmitAsync(Form(database)));
    }
}
