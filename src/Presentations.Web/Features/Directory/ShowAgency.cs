using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Directory;

/// <summary>Shows an agency, and what the person may see of the talks that it was credited with.</summary>
public sealed class ShowAgency(AppDbFactory dbs) : IUseCase
{
    /// <param name="Survivor">The agency that stands for it since they were merged; null unless they were.</param>
    /// <param name="Led">Delivered presentations that it carries.</param>
    /// <param name="Joined">Delivered presentations with it as partner.</param>
    public sealed record View(int Id, string Name, string State, bool IsActive, bool MayMerge, (int Id, string Name)? Survivor, IReadOnlyList<string> Districts, int Led, int Joined);

    public async Task<View?> FindAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (db.Scope.MemberId is null || await db.Agencies.AsNoTracking().SingleOrDefaultAsync(agency => agency.Id == id, ct) is not { } agency) return null;
        var survivorId = await db.SurvivorAsync(DirectoryKind.Agency, id, ct);
        var talks = db.Presentations.Where(talk => talk.Status == PresentationStatus.Delivered);
        return new View(
            id, agency.Name, await db.States.Where(state => state.Code == agency.StateCode).Select(state => state.Name).SingleAsync(ct), agency.IsActive, db.Scope.MayMerge(DirectoryKind.Agency, agency.StateCode),
            survivorId == id ? null : (survivorId, await db.Agencies.Where(other => other.Id == survivorId).Select(other => other.Name).SingleAsync(ct)),
            await db.AgencyDistricts.Where(district => district.AgencyId == id).OrderBy(district => district.District).Select(district => district.District).ToListAsync(ct),
            await talks.CountAsync(talk => talk.LeadAgencyId == id, ct), await talks.CountAsync(talk => talk.Visit.Partners.Any(partner => partner.AgencyId == id), ct));
    }
}
