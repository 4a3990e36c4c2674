using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Directory;

/// <summary>The venues of a state, by name.</summary>
public sealed class ListVenues(AppDbFactory dbs) : IUseCase
{
    public sealed record View(string? State, IReadOnlyList<Row> Rows, bool HasMore);

    public sealed record Row(int Id, string Name, VenueKind Kind, string? City, string? Zip, string StateCode, bool IsActive);

    /// <summary>Nothing for somebody without an account.</summary>
    public async Task<View> FindAsync(DirectoryFilter filter, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var state = await filter.StateAsync(db, ct);
        if (state is null || !db.Scope.ReadsTalks || !db.Scope.ReadsEverything && db.Scope.ReadableOwners.Count == 0) return new View(state, [], false);
        var venues = db.Venues.Where(venue => venue.StateCode == state && venue.MergedIntoId == null && venue.IsActive != filter.IsClosed);
        if (SearchText.Of(filter.Text) is { Length: > 0 } typed) venues = venues.Matching(typed);
        var rows = await venues.OrderBy(venue => venue.SearchName).ThenBy(venue => venue.Id).Skip((filter.Page - 1) * DirectoryFilter.PageSize).Take(DirectoryFilter.PageSize + 1)
            .Select(venue => new Row(venue.Id, venue.Name, venue.Kind, venue.City, venue.Zip, venue.StateCode, venue.IsActive)).ToListAsync(ct);
        return new View(state, [.. rows.Take(DirectoryFilter.PageSize)], rows.Count > DirectoryFilter.PageSize);
    }
}
