using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;

namespace Presentations.Data.Reference;

/// <summary>The reference data in memory: read once, and again when it has changed in the database.</summary>
public sealed class ReferenceData(AppDatabase database)
{
    private readonly KeptInMemory<Places> places = new(database, FilesAsync, ReadPlacesAsync);
    private readonly KeptInMemory<OwnerMap> owners = new(database, ChangesAsync, ReadOwnersAsync);
    private readonly KeptInMemory<Vocabulary> vocabulary = new(database, null, ReadVocabularyAsync);

    /// <summary>States, counties and ZIPs.</summary>
    public ValueTask<Places> PlacesAsync(CancellationToken ct = default) => places.ReadAsync(ct);

    /// <summary>Which task force or state desk owns what happens at a place.</summary>
    public ValueTask<OwnerMap> OwnersAsync(CancellationToken ct = default) => owners.ReadAsync(ct);

    /// <summary>The topics and audiences in use.</summary>
    public ValueTask<Vocabulary> VocabularyAsync(CancellationToken ct = default) => vocabulary.ReadAsync(ct);

    /// <summary>Whether a save has changed something that is kept here.</summary>
    internal static bool IsAmong(IEnumerable<EntityEntry> changes) =>
        changes.Any(entry => entry.Entity is Territory or TerritoryTurn or Owner or Topic or Audience or LoadedFile);

    private static async Task<string> FilesAsync(AppDb db, CancellationToken ct) =>
        string.Concat(await db.LoadedFiles.OrderBy(file => file.Path).Select(file => file.Hash).ToListAsync(ct));

    private static async Task<string> ChangesAsync(AppDb db, CancellationToken ct) =>
        $"#{await db.History.Where(entry => entry.Subject == nameof(Territory) || entry.Subject == nameof(TerritoryTurn) || entry.Subject == nameof(Owner)).MaxAsync(entry => (long?)entry.Id, ct)}";

    private static async Task<Places> ReadPlacesAsync(AppDb db, CancellationToken ct) => new(
        await db.States.AsNoTracking().ToListAsync(ct), await db.Counties.AsNoTracking().ToListAsync(ct),
        await db.CountyAliases.AsNoTracking().ToListAsync(ct), await db.ZipAreas.AsNoTracking().ToListAsync(ct));

    private static async Task<OwnerMap> ReadOwnersAsync(AppDb db, CancellationToken ct) => new(
        await db.Territories.AsNoTracking().ToListAsync(ct), await db.TaskForces.AsNoTracking().ToListAsync(ct),
        await db.StateDesks.AsNoTracking().ToListAsync(ct), await db.TerritoryTurns.AsNoTracking().ToListAsync(ct));

    private static async Task<Vocabulary> ReadVocabularyAsync(AppDb db, CancellationToken ct) => new(
        await db.Topics.AsNoTracking().Where(topic => topic.IsActive).OrderBy(topic => topic.Order).ToListAsync(ct),
        await db.Audiences.AsNoTracking().Where(audience => audience.IsActive).OrderBy(audience => audience.Order).ToListAsync(ct));
}
