using Presentations.Data;

namespace Presentations.Web.Features.Administration.People;

/// <summary>Gives a deactivated person their access back, with the roles they had.</summary>
public sealed class ReactivatePerson(AppDbFactory dbs) : IUseCase
{
    public async Task SubmitAsync(int memberId, int version, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var member = await db.PersonAsync(memberId, version, ct);
        member.Reactivate();
        await db.SaveChangesAsync(ct);
    }
}
