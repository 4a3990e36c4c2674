using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Adds up talks themselves: for the days outside whole months, for what the totals do not tell apart, and once for each submission.</summary>
internal static class TalkSums
{
    /// <summary>The talks of the whole months of the filter; none when there is no such month.</summary>
    public static IEnumerable<Seats> InWholeMonths(AppDb db, TotalsFilter filter) =>
        filter.Days.WholeMonths is { } months ? [Seats.Of(db, filter).InMonths(months.First, months.Last)] : [];

    public static IEnumerable<Seats> OnEdgeDays(AppDb db, TotalsFilter filter)
    {
        Rule.Require(filter.Days.IsWholeMonths || db.Scope.ReadsTalks, "Public figures are given for whole months only.", "From");
        return filter.Days.Edges.Select(edge => Seats.Of(db, filter with { Days = edge }).Within(edge));
    }

    public static Task<List<TotalsLine>> OfAsync(Seats talks, string? audience, TotalsBy? by, CancellationToken ct)
    {
        var seats = audience is not null ? talks.ByAudience.Where(seat => seat.Audience == audience)
            : by is TotalsBy.Audience ? talks.ByAudience
            : talks.Whole;
        return by switch
        {
            null => SumAsync(seats, _ => 0, _ => "", ct),
            TotalsBy.State => SumAsync(seats, seat => seat.StateCode, code => code, ct),
            TotalsBy.County => SumByCountyAsync(seats, ct),
            TotalsBy.TaskForce => SumAsync(seats, seat => seat.OwnerId, Text, ct),
            TotalsBy.Agency => SumAsync(seats, seat => seat.LeadAgencyId, id => id is { } known ? Text(known) : "", ct),
            TotalsBy.Kind => SumAsync(seats, seat => seat.Kind, kind => kind.ToString(), ct),
            TotalsBy.Audience => SumAsync(seats, seat => seat.Audience, code => code, ct),
            TotalsBy.Topic => SumByTopicAsync(seats, ct),
            TotalsBy.Month => SumAsync(seats, seat => seat.Month, Text, ct),
            _ => SumAsync(seats, seat => seat.Format, format => format?.ToString() ?? "", ct),
        };
    }

    private static async Task<List<TotalsLine>> SumAsync<TKey>(IQueryable<Seat> seats, Expression<Func<Seat, TKey>> by, Func<TKey, string> write, CancellationToken ct) =>
        (await SumsAsync(seats, by, ct)).ConvertAll(sum => new TotalsLine(write(sum.Key), "", sum.Figures));

    public static async Task<List<(TKey Key, Figures Figures)>> SumsAsync<TKey>(IQueryable<Seat> seats, Expression<Func<Seat, TKey>> by, CancellationToken ct)
    {
        var sums = await seats.GroupBy(by).Select(group => new
        {
            group.Key,
            Presentations = group.Count(),
            Counted = group.Count(seat => seat.Contacts != null),
            Contacts = group.Sum(seat => (long?)seat.Contacts) ?? 0,
            Reached = group.Sum(seat => (long?)seat.Reached) ?? 0,
            Estimated = group.Sum(seat => seat.Basis == CountingBasis.Estimate || seat.Basis == CountingBasis.Registrations ? (long?)seat.Reached : 0) ?? 0,
        }).ToListAsync(ct);
        return sums.ConvertAll(sum => (sum.Key, new Figures(sum.Presentations, sum.Presentations - sum.Counted, sum.Contacts, sum.Reached, sum.Estimated)));
    }

    private static async Task<List<TotalsLine>> SumByCountyAsync(IQueryable<Seat> seats, CancellationToken ct)
    {
        var lines = await SumAsync(seats, seat => seat.StateCode + (seat.CountyFips ?? CountyTotal.NotKnown), key => key, ct);
        return lines.ConvertAll(line => new TotalsLine(line.Key[2..], line.Key[..2], line.Figures));
    }

    /// <summary>By each of their topics, from sums by whole sets of them.</summary>
    public static List<TotalsLine> ByTopic(IEnumerable<(string Topics, Figures Figures)> sets) => [.. sets
        .SelectMany(set => TopicSet.Codes(set.Topics).DefaultIfEmpty(""), (set, topic) => (topic, set.Figures))
        .GroupBy(pair => pair.topic, pair => pair.Figures, (topic, figures) => new TotalsLine(topic, "", figures.Aggregate(Figures.Add)))];

    private static async Task<List<TotalsLine>> SumByTopicAsync(IQueryable<Seat> seats, CancellationToken ct) => ByTopic(await SumsAsync(seats, seat => seat.Topics, ct));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
