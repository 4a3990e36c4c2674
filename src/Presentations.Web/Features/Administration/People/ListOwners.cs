using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Administration.People;

/// <summary>The task forces and state desks in which a role can be held.</summary>
public sealed class ListOwners(AppDbFactory dbs) : IUseCase
{
    public sealed record Row(int Id, string Name, bool IsTaskForce);

    public async Task<IReadOnlyList<Row>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        return await db.Owners.OrderBy(owner => owner.Name).Select(owner => new Row(owner.Id, owner.Name, owner is TaskForce)).ToListAsync(ct);
    }
}
