using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;

namespace Presentations.Web.Features.Directory;

/// <summary>The agencies of a state, by name.</summary>
public sealed class ListAgencies(AppDbFactory dbs) : IUseCase
{
    public sealed record View(string? State, IReadOnlyList<Row> Rows, bool HasMore);

    public sealed record Row(int Id, string Name, string StateCode, bool IsActive, int Districts);

    public async Task<View> FindAsync(DirectoryFilter filter, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var state = await filter.StateAsync(db, ct);
        if (state is null || !db.Scope.ReadsTalks || !db.Scope.ReadsEverything && db.Scope.ReadableOwners.Count == 0) return new View(state, [], false);
        var agencies = db.Agencies.Where(agency => agency.StateCode == state && agency.MergedIntoId == null && agency.IsActive != filter.IsClosed);
        foreach (var word in SearchText.Of(filter.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries)) agencies = agencies.Where(agency => (" " + agency.SearchName).Contains(" " + word));
        var rows = await agencies.OrderBy(agency => agency.SearchName).ThenBy(agency => agency.Id).Skip((filter.Page - 1) * DirectoryFilter.PageSize).Take(DirectoryFilter.PageSize + 1)
            .Select(agency => new Row(agency.Id, agency.Name, agency.StateCode, agency.IsActive, db.AgencyDistricts.Count(district => district.AgencyId == agency.Id))).ToListAsync(ct);
        return new View(state, [.. rows.Take(DirectoryFilter.PageSize)], rows.Count > DirectoryFilter.PageSize);
    }
}
