using Presentations.Data;

namespace Presentations.Web.Features.Administration.People;

/// <summary>Ends a person's access; what they have logged stays, and so does their name on it. What they still have ahead goes to others first.</summary>
public sealed class DeactivatePerson(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    public async Task SubmitAsync(int memberId, int version, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var member = await db.PersonAsync(memberId, version, ct);
        await db.RequireAnotherAdministratorAsync(member, ct);
        (await db.AheadOfAsync(memberId, ownerId: null, clock, ct)).RequireNothing(member.Name);
        member.Deactivate();
        await db.SignOutEverywhereAsync(memberId, ct);
        await db.SaveChangesAsync(ct);
    }
}
