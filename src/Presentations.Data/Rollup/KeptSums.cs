using System.Collections.Concurrent;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>One way in which each submission is added up, read once for this process.</summary>
internal sealed class KeptSums(Func<AppDb, int[], CancellationToken, Task<ILookup<int, FrozenSum>>> read)
{
    private const int SubmissionsAtOnce = 1_000;

    private readonly ConcurrentDictionary<int, FrozenSum[]> bySubmission = [];

    public ReadOnlySpan<FrozenSum> this[int submissionId] => bySubmission[submissionId];

    /// <summary>Reads those that nobody has asked for yet.</summary>
    public async Task ReadAsync(AppDb db, IEnumerable<int> submissions, CancellationToken ct)
    {
        foreach (var some in submissions.Where(id => !bySubmission.ContainsKey(id)).Chunk(SubmissionsAtOnce))
        {
            var sums = await read(db, some, ct);
            foreach (var id in some) bySubmission[id] = [.. sums[id]];
        }
    }
}

/// <summary>Part of what a submission adds up to; what is not told apart is empty.</summary>
internal readonly record struct FrozenSum(string StateCode, string CountyFips, Kind Kind, Figures Figures)
{
    public Format? Format { get; init; }

    public int? LeadAgencyId { get; init; }

    public string Topics { get; init; } = TopicSet.None;

    /// <summary>See <see cref="Domain.Periods.SubmittedTalk.Partners"/>.</summary>
    public string Partners { get; init; } = TopicSet.None;

    /// <summary>Empty for all audiences together.</summary>
    public string Audience { get; init; } = "";

    public bool Matches(TotalsFilter filter) =>
        (filter.StateCode is null || filter.StateCode == StateCode) && (filter.Kind ?? Kind) == Kind && (filter.Audience is null || filter.Audience == Audience);
}
