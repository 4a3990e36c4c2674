using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain.Directory;

namespace Presentations.Benchmarks.Databases;

/// <summary>The owners of the reference data, and who of them has which place.</summary>
internal sealed class Owners
{
    private readonly OwnerMap map;

    private Owners(OwnerMap map, IReadOnlyList<int> ids) => (this.map, Ids) = (map, ids);

    public IReadOnlyList<int> Ids { get; }

    public static Owners Of(SqliteConnection connection)
    {
        using var db = new AppDatabase(new DatabaseOptions { ConnectionString = connection.ConnectionString }, TimeProvider.System).Open(AccessScope.System);
        db.Database.SetDbConnection(connection);
        return new Owners(
            new OwnerMap([.. db.Territories.AsNoTracking()], db.TaskForces.AsNoTracking().ToList(), db.StateDesks.AsNoTracking().ToList()),
            db.Owners.OrderBy(owner => owner.Id).Select(owner => owner.Id).ToList());
    }

    public int OwnerOf(string state, string? county) => map.OwnerOf(state, county);
}
