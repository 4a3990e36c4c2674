using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>
/// What submissions add up to by what is asked of them. A submission never changes: what was read of it once is kept, each way of adding up
/// when it is first asked for. Which submissions count, and which of them somebody may read, is told by the months that they ask with.
/// </summary>
internal sealed class FrozenSums
{
    private const int NoAgency = 0;
    private const Format NoFormat = (Format)(-1);

    private readonly KeptSums apart = new(ApartAsync);
    private readonly KeptSums byAudience = new(ByAudienceAsync);
    private readonly KeptSums byState;

    public FrozenSums() => byState = new(ByStateAsync);

    /// <summary>Whether these figures can be answered here, of whole months; audiences are not kept apart by agency, topic and format.</summary>
    public static bool Hold(AppDb db, TotalsFilter filter, TotalsBy? by) =>
        filter.IsOfficial && db.Scope.ReadsTalks && (filter.Audience is null || by is not (TotalsBy.Agency or TotalsBy.Topic or TotalsBy.Format));

    /// <param name="held">The months whose submissions are added up.</param>
    public async Task<List<TotalsLine>> LinesAsync(AppDb db, IEnumerable<MonthStanding> held, TotalsFilter filter, TotalsBy? by, CancellationToken ct)
    {
        var sums = Of(filter, by);
        await sums.ReadAsync(db, held.Select(month => month.SubmissionId!.Value), ct);
        return by switch
        {
            null => Lines((_, in _) => 0, _ => ""),
            TotalsBy.State => Lines((_, in sum) => sum.StateCode, code => code),
            TotalsBy.County => [.. AddUp(sums, held, filter, (_, in sum) => (sum.StateCode, sum.CountyFips)).Select(line => new TotalsLine(line.Key.CountyFips, line.Key.StateCode, line.Value))],
            TotalsBy.TaskForce => Lines((month, in _) => month.OwnerId, Text),
            TotalsBy.Month => Lines((month, in _) => month.Month, Text),
            TotalsBy.Kind => Lines((_, in sum) => sum.Kind, kind => $"{kind}"),
            TotalsBy.Audience => Lines((_, in sum) => sum.Audience, code => code),
            TotalsBy.Agency => Lines((_, in sum) => sum.LeadAgencyId ?? NoAgency, id => id == NoAgency ? "" : Text(id)),
            TotalsBy.Topic => TalkSums.ByTopic(AddUp(sums, held, filter, (_, in sum) => sum.Topics).Select(set => (set.Key, set.Value))),
            _ => Lines((_, in sum) => sum.Format ?? NoFormat, format => format is NoFormat ? "" : $"{format}"),
        };

        List<TotalsLine> Lines<TKey>(KeyOf<TKey> key, Func<TKey, string> write) where TKey : notnull =>
            [.. AddUp(sums, held, filter, key).Select(line => new TotalsLine(write(line.Key), "", line.Value))];
    }

    /// <summary>How many talks have each set of partners; those without any are left out.</summary>
    public async Task<IEnumerable<(string Partners, int Talks)>> PartnersAsync(AppDb db, IEnumerable<MonthStanding> held, TotalsFilter filter, CancellationToken ct)
    {
        await apart.ReadAsync(db, held.Select(month => month.SubmissionId!.Value), ct);
        return AddUp(apart, held, filter with { Audience = null }, (_, in sum) => sum.Partners).Where(set => set.Key != TopicSet.None).Select(set => (set.Key, (int)set.Value.Presentations));
    }

    /// <summary>The fewest sums that tell apart what is asked.</summary>
    private KeptSums Of(TotalsFilter filter, TotalsBy? by) => filter.Audience is not null || by is TotalsBy.Audience ? byAudience
        : by is TotalsBy.County or TotalsBy.Agency or TotalsBy.Topic or TotalsBy.Format ? apart
        : byState;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private delegate TKey KeyOf<TKey>(RollupKey month, in FrozenSum sum);

    private static Dictionary<TKey, Figures> AddUp<TKey>(KeptSums sums, IEnumerable<MonthStanding> held, TotalsFilter filter, KeyOf<TKey> key) where TKey : notnull
    {
        var lines = new Dictionary<TKey, Figures>();
        foreach (var month in held)
        {
            // Hundreds of thousands in ten years: taken in place, and none is copied.
            foreach (ref readonly var sum in sums[month.SubmissionId!.Value])
            {
                if (!sum.Matches(filter)) continue;
                ref var line = ref CollectionsMarshal.GetValueRefOrAddDefault(lines, key(month.Key, in sum), out _);
                line += sum.Figures;
            }
        }
        return lines;
    }

    private static async Task<ILookup<int, FrozenSum>> ApartAsync(AppDb db, int[] submissions, CancellationToken ct)
    {
        var sums = await TalkSums.SumsAsync(Seat.Whole(TalksOf(db, submissions)),
            seat => new { seat.SubmissionId, seat.StateCode, seat.CountyFips, seat.Kind, seat.Format, seat.LeadAgencyId, seat.Topics, seat.Partners }, ct);
        return sums.ToLookup(sum => sum.Key.SubmissionId, sum => new FrozenSum(Kept(sum.Key.StateCode), Kept(sum.Key.CountyFips ?? CountyTotal.NotKnown), sum.Key.Kind, sum.Figures)
        {
            Format = sum.Key.Format, LeadAgencyId = sum.Key.LeadAgencyId, Topics = Kept(sum.Key.Topics), Partners = Kept(sum.Key.Partners),
        });
    }

    private static async Task<ILookup<int, FrozenSum>> ByAudienceAsync(AppDb db, int[] submissions, CancellationToken ct)
    {
        var sums = await TalkSums.SumsAsync(Seat.ByAudience(TalksOf(db, submissions)), seat => new { seat.SubmissionId, seat.StateCode, seat.CountyFips, seat.Kind, seat.Audience }, ct);
        return sums.ToLookup(sum => sum.Key.SubmissionId, sum => new FrozenSum(Kept(sum.Key.StateCode), Kept(sum.Key.CountyFips ?? CountyTotal.NotKnown), sum.Key.Kind, sum.Figures)
        {
            Audience = Kept(sum.Key.Audience),
        });
    }

    private async Task<ILookup<int, FrozenSum>> ByStateAsync(AppDb db, int[] submissions, CancellationToken ct)
    {
        await apart.ReadAsync(db, submissions, ct);
        return submissions.SelectMany(id => apart[id].ToArray().GroupBy(sum => (sum.StateCode, sum.Kind), sum => sum.Figures), (id, place) => (Id: id, Place: place))
            .ToLookup(sum => sum.Id, sum => new FrozenSum(sum.Place.Key.StateCode, CountyTotal.NotKnown, sum.Place.Key.Kind, sum.Place.Aggregate(Figures.Add)));
    }

    /// <summary>Of everyone: whoever asks first reads for all, and each is answered by the months that they may read.</summary>
    private static IQueryable<SubmittedTalk> TalksOf(AppDb db, int[] submissions) =>
        db.SubmittedTalks.IgnoreQueryFilters([AccessFilters.Name]).Where(talk => EF.Parameter(submissions).Contains(talk.SubmissionId));

    /// <summary>There are few different ones, each of them very often.</summary>
    private static string Kept(string text) => string.Intern(text);
}
