using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>
/// What submissions add up to by what is asked of them. A submission never changes: what was read of it once is kept. Which submissions
/// stand, and which of them somebody may read, is told by whoever asks.
/// </summary>
internal sealed class FrozenSums
{
    private const int SubmissionsAtOnce = 1_000;
    private const int NoAgency = 0;
    private const Format NoFormat = (Format)(-1);

    private readonly ConcurrentDictionary<int, Sums> bySubmission = [];

    /// <summary>Whether these figures can be answered here, of whole months; audiences are not kept apart by agency, topic and format.</summary>
    public static bool Hold(AppDb db, TotalsFilter filter, TotalsBy? by) =>
        filter.IsOfficial && db.Scope.ReadsTalks && (filter.Audience is null || by is not (TotalsBy.Agency or TotalsBy.Topic or TotalsBy.Format));

    /// <param name="standing">The months whose submissions are added up.</param>
    public async Task<List<TotalsLine>> LinesAsync(AppDb db, IEnumerable<MonthStanding> standing, TotalsFilter filter, TotalsBy? by, CancellationToken ct)
    {
        await ReadAsync(db, standing, ct);
        return by switch
        {
            null => Lines((_, in _) => 0, _ => ""),
            TotalsBy.State => Lines((_, in sum) => sum.StateCode, code => code),
            TotalsBy.County => [.. AddUp(standing, filter, by, (_, in sum) => (sum.StateCode, sum.CountyFips)).Select(line => new TotalsLine(line.Key.CountyFips, line.Key.StateCode, line.Value))],
            TotalsBy.TaskForce => Lines((month, in _) => month.OwnerId, Text),
            TotalsBy.Month => Lines((month, in _) => month.Month, Text),
            TotalsBy.Kind => Lines((_, in sum) => sum.Kind, kind => $"{kind}"),
            TotalsBy.Audience => Lines((_, in sum) => sum.Audience, code => code),
            TotalsBy.Agency => Lines((_, in sum) => sum.LeadAgencyId ?? NoAgency, id => id == NoAgency ? "" : Text(id)),
            TotalsBy.Topic => ByTopic(AddUp(standing, filter, by, (_, in sum) => sum.Topics)),
            _ => Lines((_, in sum) => sum.Format ?? NoFormat, format => format is NoFormat ? "" : $"{format}"),
        };

        List<TotalsLine> Lines<TKey>(KeyOf<TKey> key, Func<TKey, string> write) where TKey : notnull =>
            [.. AddUp(standing, filter, by, key).Select(line => new TotalsLine(write(line.Key), "", line.Value))];
    }

    /// <summary>How many talks have each set of partners; those without any are left out.</summary>
    public async Task<IEnumerable<(string Partners, int Talks)>> PartnersAsync(AppDb db, IEnumerable<MonthStanding> standing, TotalsFilter filter, CancellationToken ct)
    {
        await ReadAsync(db, standing, ct);
        return AddUp(standing, filter with { Audience = null }, TotalsBy.Agency, (_, in sum) => sum.Partners).Where(set => set.Key != TopicSet.None).Select(set => (set.Key, (int)set.Value.Presentations));
    }

    private static List<TotalsLine> ByTopic(Dictionary<string, Figures> sets) => [.. sets
        .SelectMany(set => TopicSet.Codes(set.Key).DefaultIfEmpty(""), (set, topic) => (Topic: topic, Figures: set.Value))
        .GroupBy(part => part.Topic, part => part.Figures, (topic, figures) => new TotalsLine(topic, "", figures.Aggregate(Figures.Add)))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private delegate TKey KeyOf<TKey>(RollupKey month, in Sum sum);

    /// <summary>A hundred thousand sums in ten years: the fewest that tell apart what is asked, taken in place.</summary>
    private Dictionary<TKey, Figures> AddUp<TKey>(IEnumerable<MonthStanding> standing, TotalsFilter filter, TotalsBy? by, KeyOf<TKey> key) where TKey : notnull
    {
        var lines = new Dictionary<TKey, Figures>();
        foreach (var month in standing)
        {
            foreach (ref readonly var sum in bySubmission[month.SubmissionId!.Value].Of(filter, by).AsSpan())
            {
                if (!sum.Matches(filter)) continue;
                ref var line = ref CollectionsMarshal.GetValueRefOrAddDefault(lines, key(month.Key, in sum), out _);
                line += sum.Figures;
            }
        }
        return lines;
    }

    private async Task ReadAsync(AppDb db, IEnumerable<MonthStanding> standing, CancellationToken ct)
    {
        foreach (var some in standing.Select(month => month.SubmissionId!.Value).Where(id => !bySubmission.ContainsKey(id)).Chunk(SubmissionsAtOnce)) await ReadAsync(db, some, ct);
    }

    private async Task ReadAsync(AppDb db, int[] submissions, CancellationToken ct)
    {
        var talks = db.SubmittedTalks.Where(talk => EF.Parameter(submissions).Contains(talk.SubmissionId));
        var apart = (await TalkSums.SumsAsync(Seat.Whole(talks), seat => new { seat.SubmissionId, seat.StateCode, seat.CountyFips, seat.Kind, seat.Format, seat.LeadAgencyId, seat.Topics, seat.Partners }, ct))
            .ToLookup(sum => sum.Key.SubmissionId, sum => new Sum(Kept(sum.Key.StateCode), Kept(sum.Key.CountyFips ?? CountyTotal.NotKnown), sum.Key.Kind, sum.Figures)
            {
                Format = sum.Key.Format, LeadAgencyId = sum.Key.LeadAgencyId, Topics = Kept(sum.Key.Topics), Partners = Kept(sum.Key.Partners),
            });
        var byAudience = (await TalkSums.SumsAsync(Seat.ByAudience(talks), seat => new { seat.SubmissionId, seat.StateCode, seat.CountyFips, seat.Kind, seat.Audience }, ct))
            .ToLookup(sum => sum.Key.SubmissionId, sum => new Sum(Kept(sum.Key.StateCode), Kept(sum.Key.CountyFips ?? CountyTotal.NotKnown), sum.Key.Kind, sum.Figures) { Audience = Kept(sum.Key.Audience) });
        foreach (var id in submissions) bySubmission[id] = Sums.Of([.. apart[id]], [.. byAudience[id]]);
    }

    /// <summary>There are few different ones, each of them very often.</summary>
    private static string Kept(string text) => string.Intern(text);

    /// <param name="ByState">By state and kind alone.</param>
    /// <param name="Apart">By everything but audience.</param>
    private sealed record Sums(Sum[] ByState, Sum[] Apart, Sum[] ByAudience)
    {
        public static Sums Of(Sum[] apart, Sum[] byAudience) => new(
            [.. apart.GroupBy(sum => (sum.StateCode, sum.Kind), sum => sum.Figures, (key, figures) => new Sum(key.StateCode, CountyTotal.NotKnown, key.Kind, figures.Aggregate(Figures.Add)))], apart, byAudience);

        public Sum[] Of(TotalsFilter filter, TotalsBy? by) => filter.Audience is not null || by is TotalsBy.Audience ? ByAudience
            : by is TotalsBy.County or TotalsBy.Agency or TotalsBy.Topic or TotalsBy.Format ? Apart
            : ByState;
    }

    private readonly record struct Sum(string StateCode, string CountyFips, Kind Kind, Figures Figures)
    {
        public Format? Format { get; init; }

        public int? LeadAgencyId { get; init; }

        public string Topics { get; init; } = TopicSet.None;

        public string Partners { get; init; } = TopicSet.None;

        /// <summary>Empty for all audiences together.</summary>
        public string Audience { get; init; } = "";

        public bool Matches(TotalsFilter filter) => (filter.StateCode is null || filter.StateCode == StateCode) && (filter.Kind ?? Kind) == Kind && (filter.Audience is null || filter.Audience == Audience);
    }
}
