using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Administration.Schools;

/// <summary>What the product knows of the country: how much of everything, and which school files brought it.</summary>
public sealed class ShowReferenceData(AppDbFactory dbs) : IUseCase
{
    private const int ImportsShown = 20;

    public sealed record View(IReadOnlyList<(string Name, int Count)> Counts, IReadOnlyList<Import> Imports);

    /// <param name="Layout">The national file that it was recognized as.</param>
    public sealed record Import(int Id, DateTime StartedAtUtc, string FileName, string Layout, int Read, int Taken, ImportStatus Status);

    public async Task<View> FindAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var imports = await db.ImportBatches.Where(batch => batch.Subject == ImportSubject.Schools).OrderByDescending(batch => batch.Id).Take(ImportsShown)
            .Select(batch => new Import(batch.Id, batch.StartedAtUtc, batch.FileName, batch.Mapping, batch.RowsRead, batch.RowsTaken, batch.Status)).ToListAsync(ct);
        return new View(
        [
            ("Schools", await db.Venues.CountAsync(venue => venue.NationalId != null && venue.IsActive, ct)),
            ("Closed schools", await db.Venues.CountAsync(venue => venue.NationalId != null && !venue.IsActive, ct)),
            ("Task forces", await db.TaskForces.CountAsync(ct)),
            ("Counties, task force unknown", await db.Territories.CountAsync(territory => territory.Coverage == Coverage.Unknown, ct)),
            ("Counties", await db.Counties.CountAsync(county => county.IsCurrent, ct)),
            ("ZIP codes", await db.ZipAreas.CountAsync(ct)),
        ], imports);
    }
}
