using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Administration.People;

namespace Presentations.IntegrationTests.Features.Administration.People;

public class LastAdministratorTests
{
    private const string Refusal = "Pat is the last administrator. Give the role to somebody else first.";

    [DatabaseTheory]
    public async Task The_last_administrator_cannot_be_deactivated(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var person = await pat.Get<OpenPerson>().FindAsync(database.Pat);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<DeactivatePerson>().SubmitAsync(database.Pat, person!.Version));

        Assert.Equal(Refusal, refusal.Message);
    }

    [DatabaseTheory]
    public async Task The_last_administrator_keeps_the_role(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var person = await pat.Get<OpenPerson>().FindAsync(database.Pat);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(
            () => pat.Get<RevokeRole>().SubmitAsync(database.Pat, person!.Version, person.Roles.Single().MembershipId));

        Assert.Equal(Refusal, refusal.Message);
    }

    [DatabaseTheory]
    public async Task A_deactivated_administrator_does_not_count(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await MakeAdministratorAsync(pat, database.Ben);
        await DeactivateAsync(pat, database.Ben);

        await Assert.ThrowsAsync<RuleViolation>(() => DeactivateAsync(pat, database.Pat));
    }

    [DatabaseTheory]
    public async Task When_the_last_two_deactivate_each_other_at_the_same_moment_one_stays(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await MakeAdministratorAsync(pat, database.Ben);
        await using var ben = database.As(database.Ben);
        var (versionOfPat, versionOfBen) = (await VersionAsync(pat, database.Pat), await VersionAsync(pat, database.Ben));

        await Task.WhenAll(
            RefusedOrDoneAsync(() => pat.Get<DeactivatePerson>().SubmitAsync(database.Ben, versionOfBen)),
            RefusedOrDoneAsync(() => ben.Get<DeactivatePerson>().SubmitAsync(database.Pat, versionOfPat)));

        await using var db = database.AsSystem();
        Assert.Equal(1, await db.Members.CountAsync(member => member.IsActive && member.Memberships.Any(held => held.Role == Role.Administrator)));
    }

    [DatabaseTheory]
    public async Task Whoever_saves_second_is_told_even_when_each_read_before_the_other_wrote(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await MakeAdministratorAsync(pat, database.Ben);
        await using var first = await pat.OpenAsync();
        await using var second = await pat.OpenAsync();
        var ben = await first.PersonAsync(database.Ben, await VersionAsync(pat, database.Ben), default);
        var other = await second.PersonAsync(database.Pat, await VersionAsync(pat, database.Pat), default);
        await first.RequireAnotherAdministratorAsync(ben, default);
        await second.RequireAnotherAdministratorAsync(other, default);
        ben.Deactivate();
        other.Deactivate();

        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<EditConflict>(() => second.SaveChangesAsync());
    }

    private static async Task MakeAdministratorAsync(TestPerson pat, int memberId) =>
        await pat.Get<GrantRole>().SubmitAsync(memberId, await VersionAsync(pat, memberId), new RoleForm { Role = Role.Administrator });

    private static async Task DeactivateAsync(TestPerson pat, int memberId) =>
        await pat.Get<DeactivatePerson>().SubmitAsync(memberId, await VersionAsync(pat, memberId));

    private static async Task<int> VersionAsync(TestPerson pat, int memberId) => (await pat.Get<OpenPerson>().FindAsync(memberId))!.Version;

    private static async Task RefusedOrDoneAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (RuleViolation)
        {
            // One of the two is refused, by whichever check comes first.
        }
    }
}
