using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Requests;

namespace Presentations.Data.Audit;

/// <summary>Reads the whole history of a request for whoever may see it, also from the time when it was at another desk.</summary>
public static class HistoryOfOne
{
    /// <summary>Newest first; empty for a request that the person may not see.</summary>
    public static async Task<IReadOnlyList<HistoryEntry>> HistoryOfRequestAsync(this AppDb db, int requestId, CancellationToken ct = default)
    {
        if (!await db.Requests.AnyAsync(request => request.Id == requestId, ct)) return [];
        return await db.History.IgnoreQueryFilters([AccessFilters.Name]).AsNoTracking()
            .Where(entry => entry.Subject == nameof(PresentationRequest) && entry.SubjectId == requestId)
            .OrderByDescending(entry => entry.Id).ToListAsync(ct);
    }
}
