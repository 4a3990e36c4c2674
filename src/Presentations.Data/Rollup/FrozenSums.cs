using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>
/// What submissions add up to by what the totals do not tell apart. A submission never changes: what was read of it once is kept. Which
/// submissions stand, and which of them somebody may read, is asked of the database every time.
/// </summary>
internal sealed class FrozenSums
{
    private const int SubmissionsAtOnce = 1_000;

    private readonly ConcurrentDictionary<int, Sum[]> bySubmission = [];

    /// <summary>Whether these figures can be answered here: of whole months, of all audiences, for somebody who may read what was submitted.</summary>
    public static bool Hold(AppDb db, TotalsFilter filter, TotalsBy by) =>
        filter is { IsOfficial: true, Audience: null } && by is TotalsBy.Agency or TotalsBy.Topic or TotalsBy.Format && db.Scope.ReadsTalks;

    public async Task<List<TotalsLine>> LinesAsync(AppDb db, TotalsFilter filter, TotalsBy by, CancellationToken ct) => by switch
    {
        TotalsBy.Agency => Lines(await OfAsync(db, filter, ct), sum => [sum.LeadAgencyId?.ToString(CultureInfo.InvariantCulture) ?? ""]),
        TotalsBy.Topic => Lines(await OfAsync(db, filter, ct), sum => TopicSet.Codes(sum.Topics).DefaultIfEmpty("")),
        _ => Lines(await OfAsync(db, filter, ct), sum => [$"{sum.Format}"]),
    };

    /// <summary>How many talks have each set of partners; those without any are left out.</summary>
    public async Task<IEnumerable<(string Partners, int Talks)>> PartnersAsync(AppDb db, TotalsFilter filter, CancellationToken ct) =>
        (await OfAsync(db, filter, ct)).Where(sum => sum.Partners != TopicSet.None).Select(sum => (sum.Partners, (int)sum.Figures.Presentations));

    private static List<TotalsLine> Lines(IEnumerable<Sum> sums, Func<Sum, IEnumerable<string>> keys)
    {
        var lines = new Dictionary<string, Figures>();
        foreach (var sum in sums)
        {
            foreach (var key in keys(sum)) lines[key] = lines.GetValueOrDefault(key) + sum.Figures;
        }
        return [.. lines.Select(line => new TotalsLine(line.Key, "", line.Value))];
    }

    private async Task<IEnumerable<Sum>> OfAsync(AppDb db, TotalsFilter filter, CancellationToken ct)
    {
        if (filter.Days.WholeMonths is not { } months) return [];
        var standing = await Seats.Submissions(db, filter).ToListAsync(ct);
        foreach (var some in standing.Where(id => !bySubmission.ContainsKey(id)).Chunk(SubmissionsAtOnce)) await ReadAsync(db, some, ct);
        return standing.SelectMany(id => bySubmission[id]).Where(sum =>
            sum.Month >= months.First && sum.Month <= months.Last
            && (filter.OwnerId ?? sum.OwnerId) == sum.OwnerId && filter.Among?.Contains(sum.OwnerId) is not false
            && (filter.StateCode ?? sum.StateCode) == sum.StateCode && (filter.Kind ?? sum.Kind) == sum.Kind);
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

    private readonly record struct Sum(int OwnerId, int Month, string StateCode, Kind Kind, Format? Format, int? LeadAgencyId, string Topics, string Partners, Figures Figures);
}
