using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>
/// What submissions add up to by what the totals do not tell apart. A submission never changes: what was read of it once is kept. Which
/// submissions stand, and which of them somebody may read, is asked for every time.
/// </summary>
internal sealed class FrozenSums
{
    private const int SubmissionsAtOnce = 1_000;
    private const int NoAgency = 0;
    private const Format NoFormat = (Format)(-1);

    private readonly ConcurrentDictionary<int, Sum[]> bySubmission = [];

    /// <summary>Whether these figures can be answered here: of whole months, of all audiences, for somebody who may read what was submitted.</summary>
    public static bool Hold(AppDb db, TotalsFilter filter, TotalsBy by) =>
        filter is { IsOfficial: true, Audience: null } && by is TotalsBy.Agency or TotalsBy.Topic or TotalsBy.Format && db.Scope.ReadsTalks;

    public async Task<List<TotalsLine>> LinesAsync(AppDb db, CubeView cube, TotalsFilter filter, TotalsBy by, CancellationToken ct) => by switch
    {
        TotalsBy.Agency => [.. (await AddUpAsync(db, cube, filter, (in sum) => sum.LeadAgencyId ?? NoAgency, ct))
            .Select(agency => Line(agency.Key == NoAgency ? "" : agency.Key.ToString(CultureInfo.InvariantCulture), agency.Value))],
        TotalsBy.Topic => ByTopic(await AddUpAsync(db, cube, filter, (in sum) => sum.Topics, ct)),
        _ => [.. (await AddUpAsync(db, cube, filter, (in sum) => sum.Format ?? NoFormat, ct)).Select(format => Line(format.Key is NoFormat ? "" : $"{format.Key}", format.Value))],
    };

    /// <summary>How many talks have each set of partners; those without any are left out.</summary>
    public async Task<IEnumerable<(string Partners, int Talks)>> PartnersAsync(AppDb db, CubeView cube, TotalsFilter filter, CancellationToken ct) =>
        (await AddUpAsync(db, cube, filter, (in sum) => sum.Partners, ct)).Where(set => set.Key != TopicSet.None).Select(set => (set.Key, (int)set.Value.Presentations));

    private static List<TotalsLine> ByTopic(Dictionary<string, Figures> sets) => [.. sets
        .SelectMany(set => TopicSet.Codes(set.Key).DefaultIfEmpty(""), (set, topic) => (Topic: topic, Figures: set.Value))
        .GroupBy(part => part.Topic, part => part.Figures, (topic, figures) => Line(topic, figures.Aggregate(Figures.Add)))];

    private static TotalsLine Line(string key, Figures figures) => new(key, "", figures);

    private delegate TKey KeyOf<TKey>(in Sum sum);

    /// <summary>A hundred thousand sums in ten years: taken in place, and none is copied.</summary>
    private async Task<Dictionary<TKey, Figures>> AddUpAsync<TKey>(AppDb db, CubeView cube, TotalsFilter filter, KeyOf<TKey> key, CancellationToken ct) where TKey : notnull
    {
        if (filter.Days.WholeMonths is not { } months) return [];
        var standing = filter.AsSubmittedUtc is null ? [.. cube.Months(filter).Select(month => month.SubmissionId!.Value)] : await Seats.Submissions(db, filter).ToListAsync(ct);
        foreach (var some in standing.Where(id => !bySubmission.ContainsKey(id)).Chunk(SubmissionsAtOnce)) await ReadAsync(db, some, ct);
        var lines = new Dictionary<TKey, Figures>();
        foreach (var submission in standing)
        {
            foreach (ref readonly var sum in bySubmission[submission].AsSpan())
            {
                if (sum.Month < months.First || sum.Month > months.Last || !sum.Matches(filter)) continue;
                ref var line = ref CollectionsMarshal.GetValueRefOrAddDefault(lines, key(in sum), out _);
                line += sum.Figures;
            }
        }
        return lines;
    }

    private async Task ReadAsync(AppDb db, int[] submissions, CancellationToken ct)
    {
        var sums = await db.SubmittedTalks.Where(talk => EF.Parameter(submissions).Contains(talk.SubmissionId))
            .GroupBy(talk => new { talk.SubmissionId, talk.OwnerId, talk.Month, talk.StateCode, talk.Kind, talk.Format, talk.LeadAgencyId, talk.Topics, talk.Partners })
            .Select(group => new
            {
                group.Key,
                Presentations = group.Count(),
                Counted = group.Count(talk => talk.Contacts != null),
                Contacts = group.Sum(talk => (long?)talk.Contacts) ?? 0,
                Reached = group.Sum(talk => (long?)talk.Reached) ?? 0,
                Estimated = group.Sum(talk => talk.Basis == CountingBasis.Estimate || talk.Basis == CountingBasis.Registrations ? (long?)talk.Reached : 0) ?? 0,
            }).ToListAsync(ct);
        var read = sums.ToLookup(sum => sum.Key.SubmissionId, sum => new Sum(
            sum.Key.OwnerId, sum.Key.Month, sum.Key.StateCode, sum.Key.Kind, sum.Key.Format, sum.Key.LeadAgencyId, string.Intern(sum.Key.Topics), string.Intern(sum.Key.Partners),
            new Figures(sum.Presentations, sum.Presentations - sum.Counted, sum.Contacts, sum.Reached, sum.Estimated)));
        foreach (var id in submissions) bySubmission[id] = [.. read[id]];
    }

    private readonly record struct Sum(int OwnerId, int Month, string StateCode, Kind Kind, Format? Format, int? LeadAgencyId, string Topics, string Partners, Figures Figures)
    {
        public bool Matches(TotalsFilter filter) =>
            (filter.OwnerId ?? OwnerId) == OwnerId && filter.Among?.Contains(OwnerId) is not false
            && (filter.StateCode is null || filter.StateCode == StateCode) && (filter.Kind ?? Kind) == Kind;
    }
}
