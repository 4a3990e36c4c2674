using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Reads what restatements approved since change in approved figures.</summary>
public static class ApprovedRestatements
{
    /// <summary>Of a question about approved figures; nothing where other figures are asked for.</summary>
    public static async Task<RestatedSince> OfAsync(AppDb db, TotalsFilter filter, CancellationToken ct) => RestatedSince.Sum((await ByOwnerAsync(db, filter, ct)).Values);

    /// <summary>The same by the id of the owner.</summary>
    public static async Task<Dictionary<int, RestatedSince>> ByOwnerAsync(AppDb db, TotalsFilter filter, CancellationToken ct)
    {
        if (filter.Status is not FigureStatus.Approved || filter.AsSubmittedUtc is not null || !db.Scope.ReadsTalks) return [];
        return (await ReadAsync(db.Restatements, filter.Days, ct))
            .Where(change => (filter.OwnerId ?? change.OwnerId) == change.OwnerId && filter.Among?.Contains(change.OwnerId) is not false)
            .Select(change => change.Lines.Where(signed => filter.Days.Contains(signed.Line.Date)
                && (filter.StateCode ?? signed.Line.StateCode) == signed.Line.StateCode && (filter.Kind ?? signed.Line.Kind) == signed.Line.Kind).ToList())
            .Where(lines => lines.Count > 0).GroupBy(lines => lines[0].OwnerId)
            .ToDictionary(owner => owner.Key, owner => Sum(owner.Count(), owner.SelectMany(lines => RestatedLines.Sum(lines, audience: null, by: null))));
    }

    /// <summary>Of all presentations by state, in the order of approval; for public figures, which pool them before anyone sees them.</summary>
    public static async Task<List<ApprovedRestatement>> ByStateAsync(AppDb db, CancellationToken ct) =>
        (await ReadAsync(db.Restatements.IgnoreQueryFilters([AccessFilters.Name]), TotalsFilter.AllDays, ct)).ConvertAll(change => new ApprovedRestatement(
            change.Id, change.PresentationId, new RollupKey(change.OwnerId, change.Month),
            RestatedLines.Sum(change.Lines.Where(signed => signed.Line.Kind is Kind.Presentation), null, TotalsBy.State).ToDictionary(line => line.Key, line => Sum(1, [line]))));

    private sealed record Change(int Id, int PresentationId, int OwnerId, int Month, IReadOnlyList<RestatedLines.Signed> Lines);

    /// <summary>Only approved months have approved restatements; a month that is sent back supersedes them.</summary>
    private static async Task<List<Change>> ReadAsync(IQueryable<Restatement> restatements, DateRange days, CancellationToken ct)
    {
        var (first, last) = (DateRange.MonthOf(days.First), DateRange.MonthOf(days.Last));
        var approved = await restatements.AsNoTracking().Where(change => change.Status == RestatementStatus.Approved && change.Month >= first && change.Month <= last)
            .OrderBy(change => change.DecidedAtUtc).ThenBy(change => change.Id)
            .Select(change => new { change.Id, change.PresentationId, change.OwnerId, change.Month, change.SubmissionId, change.Before, change.After }).ToListAsync(ct);
        return approved.ConvertAll(change => new Change(change.Id, change.PresentationId, change.OwnerId, change.Month, [.. RestatedLines.Of(change.OwnerId, change.SubmissionId, change.Before, change.After)]));
    }

    private static RestatedSince Sum(int count, IEnumerable<TotalsLine> lines)
    {
        var figures = lines.Select(line => line.Figures).Aggregate(default(Figures), Figures.Add);
        return new RestatedSince(count, figures.Presentations, figures.Reached);
    }
}
