using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Counts what figures as known now hold beside what is approved.</summary>
public static class PartsKnownNow
{
    /// <summary>Of a question about figures as known now; nothing where other figures are asked for.</summary>
    public static async Task<BeyondApproved> OfAsync(AppDb db, TotalsFilter filter, CancellationToken ct) =>
        filter.Status is not FigureStatus.KnownNow || filter.AsSubmittedUtc is not null || !db.Scope.ReadsTalks ? default
            : new BeyondApproved(await WaitingAsync(db, filter, ct), (await ApprovedRestatements.OfAsync(db, filter with { Status = FigureStatus.Approved }, ct)).Count);

    /// <summary>The submitted months of which a talk is in the figures.</summary>
    private static Task<int> WaitingAsync(AppDb db, TotalsFilter filter, CancellationToken ct)
    {
        var (first, last) = (DateRange.MonthOf(filter.Days.First), DateRange.MonthOf(filter.Days.Last));
        var waiting = db.ReportingPeriods.Where(period => period.Status == PeriodStatus.Submitted && period.Month >= first && period.Month <= last && period.LatestId != null);
        if (filter.OwnerId is { } owner) waiting = waiting.Where(period => period.OwnerId == owner);
        if (filter.Among is { } among) waiting = waiting.Where(period => among.Contains(period.OwnerId));
        var (from, to, state, kind) = (filter.Days.First, filter.Days.Last, filter.StateCode, filter.Kind);
        return waiting.CountAsync(period => db.SubmittedTalks.Any(talk => talk.SubmissionId == period.LatestId && talk.Date >= from && talk.Date <= to
            && (state == null || talk.StateCode == state) && (kind == null || talk.Kind == kind)), ct);
    }
}
