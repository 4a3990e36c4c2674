using Presentations.Data;
using Presentations.Domain;

namespace Presentations.Web.Features.Administration.People;

/// <summary>Ends a person's access; what they have logged stays, and so does their name on it. What they still have ahead goes to others first.</summary>
public sealed class DeactivatePerson(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    public async Task SubmitAsync(int memberId, int version, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var member = await db.PersonAsync(memberId, version, ct);
        await db.RequireAnotherAdministratorAsync(member, ct);
        var ahead = await db.AheadOfAsync(memberId, clock, ct);
        Rule.Require(ahead is { Visits: 0, Offers: 0 }, $"{member.Name} {ahead.InWords}. Give that to others first, under Schedule, Somebody leaves.");
        member.Deactivate();
        await db.SignOutEverywhereAsync(memberId, ct);
        await db.SaveChangesAsync(ct);
    }
}
