using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Presentations.Data.Access;

/// <summary>Gives every reach a model of its own: an owner test that is always true would keep the database from using its indexes.</summary>
internal sealed class AccessModelCacheKeyFactory : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((AppDb)context).Scope.Reach, designTime);
}
