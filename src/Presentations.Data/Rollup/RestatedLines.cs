using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>What approved restatements add (as they are now, +1) and take away (as they were, -1); few, and added up in memory.</summary>
internal static class RestatedLines
{
    internal readonly record struct Signed(int OwnerId, int SubmissionId, TalkLine Line, int Sign);

    /// <summary>Those of the filter on the given days, the latest restatement first; none unless figures as known now are asked for.</summary>
    public static async Task<List<Signed>> OfAsync(AppDb db, TotalsFilter filter, IReadOnlyCollection<DateRange> days, CancellationToken ct)
    {
        if (filter.Status is not FigureStatus.KnownNow || filter.AsSubmittedUtc is not null || days.Count == 0) return [];
        var (first, last) = (DateRange.MonthOf(filter.Days.First), DateRange.MonthOf(filter.Days.Last));
        var approved = db.Restatements.Where(change => change.Status == RestatementStatus.Approved && change.Month >= first && change.Month <= last);
        if (filter.OwnerId is { } owner) approved = approved.Where(change => change.OwnerId == owner);
        if (filter.Among is { } among) approved = approved.Where(change => among.Contains(change.OwnerId));
        var changes = await approved.OrderByDescending(change => change.Id).Select(change => new { change.OwnerId, change.SubmissionId, change.Before, change.After }).ToListAsync(ct);
        return [.. changes
            .SelectMany(change => Of(change.OwnerId, change.SubmissionId, change.Before, change.After))
            .Where(signed => (filter.StateCode ?? signed.Line.StateCode) == signed.Line.StateCode && (filter.Kind ?? signed.Line.Kind) == signed.Line.Kind
                && days.Any(range => range.Contains(signed.Line.Date)))];
    }

    public static IEnumerable<TotalsLine> Sum(IEnumerable<Signed> lines, string? audience, TotalsBy? by) => lines
        .SelectMany(signed => Parts(signed, audience, by).Select(part => (part.Key, part.StateCode, Figures: signed.Sign < 0 ? default(Figures) - part.Figures : part.Figures)))
        .GroupBy(part => (part.Key, part.StateCode), part => part.Figures, (key, figures) => new TotalsLine(key.Key, key.StateCode, figures.Aggregate(Figures.Add)));

    /// <summary>What one restatement takes away and adds.</summary>
    public static IEnumerable<Signed> Of(int ownerId, int submissionId, string? before, string? after)
    {
        if (before is not null) yield return new Signed(ownerId, submissionId, TalkLine.Read(before), -1);
        if (after is not null) yield return new Signed(ownerId, submissionId, TalkLine.Read(after), +1);
    }

    private static IEnumerable<TotalsLine> Parts(Signed signed, string? audience, TotalsBy? by)
    {
        var line = signed.Line;
        var seats = audience is null && by is not TotalsBy.Audience
            ? [(Audience: "", Figures: line.Figures)]
            : line.FiguresByAudience.Where(seat => audience is null || seat.Audience == audience);
        return seats.SelectMany(seat => Keys(signed, seat.Audience, by).Select(key => new TotalsLine(key, by is TotalsBy.County ? line.StateCode : "", seat.Figures)));
    }

    private static IEnumerable<string> Keys(Signed signed, string audience, TotalsBy? by) => by switch
    {
        null => [""],
        TotalsBy.State => [signed.Line.StateCode],
        TotalsBy.County => [signed.Line.CountyFips ?? CountyTotal.NotKnown],
        TotalsBy.TaskForce => [$"{signed.OwnerId}"],
        TotalsBy.Agency => [$"{signed.Line.LeadAgencyId}"],
        TotalsBy.Kind => [$"{signed.Line.Kind}"],
        TotalsBy.Audience => [audience],
        TotalsBy.Topic => TopicSet.Codes(signed.Line.Topics).DefaultIfEmpty(""),
        TotalsBy.Month => [$"{DateRange.MonthOf(signed.Line.Date)}"],
        _ => [$"{signed.Line.Format}"],
    };
}
