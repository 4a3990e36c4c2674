using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;

namespace Presentations.Web.Features.Delivery;

/// <summary>Finds agencies while somebody types.</summary>
public sealed class FindAgencies(AppDbFactory dbs) : IUseCase
{
    private const int Most = 8;

    public sealed record Row(int Id, string Name, string StateCode);

    /// <param name="ownerId">The task force whose state comes first; null when it is not chosen yet.</param>
    public async Task<IReadOnlyList<Row>> ListAsync(string? text, int? ownerId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var state = await db.Owners.Where(owner => owner.Id == ownerId).Select(owner => owner.StateCode).SingleOrDefaultAsync(ct);
        var typed = SearchText.Of(text);
        return await typed.Split(' ')
            .Aggregate(db.Agencies.Where(agency => agency.IsActive), (found, word) => found.Where(agency => (" " + agency.SearchName).Contains(" " + word)))
            .OrderByDescending(agency => agency.StateCode == state).ThenByDescending(agency => agency.SearchName.StartsWith(typed)).ThenBy(agency => agency.SearchName)
            .Take(Most)
            .Select(agency => new Row(agency.Id, agency.Name, agency.StateCode))
            .ToListAsync(ct);
    }
}
