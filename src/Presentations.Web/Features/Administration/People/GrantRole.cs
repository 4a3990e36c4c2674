using Presentations.Data;

namespace Presentations.Web.Features.Administration.People;

/// <summary>Gives a person one more role.</summary>
public sealed class GrantRole(AppDbFactory dbs) : IUseCase
{
    public async Task SubmitAsync(int memberId, int version, RoleForm form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var member = await db.PersonAsync(memberId, version, ct);
        form.GiveTo(member);
        await db.SaveChangesAsync(ct);
    }
}
