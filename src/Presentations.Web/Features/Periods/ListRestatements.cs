using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Periods;

/// <summary>Lists corrections of submitted months: all that the person may see, those of a month, those of a presentation.</summary>
public sealed class ListRestatements(AppDbFactory dbs) : IUseCase
{
    public const int PageSize = 30;

    /// <param name="Counts">How many stand where.</param>
    public sealed record View(IReadOnlyList<ListedRestatement> Rows, bool HasMore, IReadOnlyDictionary<RestatementStatus, int> Counts);

    /// <summary>The oldest that waits first; what is decided by its day, the latest first.</summary>
    public async Task<View> FindAsync(RestatementStatus status, int page, CancellationToken ct = default)
    {
        Rule.Require(page is >= 1 and <= 10_000, "There is no such page; go back to the first.", "page");
        await using var db = await dbs.OpenAsync(ct);
        var counts = await db.Restatements.GroupBy(change => change.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        var asked = db.Restatements.AsNoTracking().Where(change => change.Status == status);
        asked = status is RestatementStatus.Proposed ? asked.OrderBy(change => change.ProposedAtUtc).ThenBy(change => change.Id) : asked.OrderByDescending(change => change.Id);
        var rows = await asked.Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(ct);
        return new View(await ListedRestatement.OfAsync(db, [.. rows.Take(PageSize)], ct), rows.Count > PageSize, counts);
    }

    /// <summary>Of one month; the latest first. Empty when the person may not see the task force.</summary>
    public async Task<IReadOnlyList<ListedRestatement>> OfMonthAsync(string ownerCode, int month, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return await db.FindOwnerAsync(ownerCode, ct) is { } owner ? await OfAsync(db, db.Restatements.Where(change => change.OwnerId == owner.Id && change.Month == month), ct) : [];
    }

    public async Task<IReadOnlyList<ListedRestatement>> OfPresentationsAsync(IReadOnlyCollection<int> presentationIds, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return await OfAsync(db, db.Restatements.Where(change => presentationIds.Contains(change.PresentationId)), ct);
    }

    /// <summary>A correction that was taken back says nothing.</summary>
    private static async Task<IReadOnlyList<ListedRestatement>> OfAsync(AppDb db, IQueryable<Restatement> asked, CancellationToken ct) => await ListedRestatement.OfAsync(
        db, await asked.AsNoTracking().Where(change => change.Status != RestatementStatus.Withdrawn).OrderByDescending(change => change.Id).Take(200).ToListAsync(ct), ct);
}
