using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain.Directory;

namespace Presentations.Data.Reference;

/// <summary>The reference data in memory: loaded once, and again when it has changed in the database, whoever changed it.</summary>
public sealed class ReferenceData(AppDatabase database)
{
    private volatile Edition<Places>? places;
    private volatile Edition<OwnerMap>? owners;

    /// <summary>States, counties and ZIPs.</summary>
    public async ValueTask<Places> PlacesAsync(CancellationToken ct = default)
    {
        await using var db = database.Open(AccessScope.System);
        var number = await FilesAsync(db, ct);
        if (number.Length > 0 && places is { } known && known.Number == number) return known.Data;

        var data = new Places(
            await db.States.AsNoTracking().ToListAsync(ct), await db.Counties.AsNoTracking().ToListAsync(ct),
            await db.CountyAliases.AsNoTracking().ToListAsync(ct), await db.ZipAreas.AsNoTracking().ToListAsync(ct));
        places = new Edition<Places>(number, data);
        return data;
    }

    /// <summary>Which task force or state desk owns what happens at a place.</summary>
    public async ValueTask<OwnerMap> OwnersAsync(CancellationToken ct = default)
    {
        await using var db = database.Open(AccessScope.System);
        var lastChange = await db.History.Where(entry => entry.Subject == nameof(Territory) || entry.Subject == nameof(TerritoryTurn) || entry.Subject == nameof(Owner)).MaxAsync(entry => (long?)entry.Id, ct);
        var number = $"{lastChange}";
        if (owners is { } known && known.Number == number) return known.Data;

        var data = new OwnerMap(
            await db.Territories.AsNoTracking().ToListAsync(ct), await db.TaskForces.AsNoTracking().ToListAsync(ct),
            await db.StateDesks.AsNoTracking().ToListAsync(ct), await db.TerritoryTurns.AsNoTracking().ToListAsync(ct));
        owners = new Edition<OwnerMap>(number, data);
        return data;
    }

    private static async Task<string> FilesAsync(AppDb db, CancellationToken ct) =>
        string.Concat(await db.LoadedFiles.OrderBy(file => file.Path).Select(file => file.Hash).ToListAsync(ct));

    private sealed record Edition<T>(string Number, T Data);
}
