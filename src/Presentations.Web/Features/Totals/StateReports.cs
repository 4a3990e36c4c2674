using Presentations.Data;
using Presentations.Data.Periods;
using Presentations.Data.Reference;
using Presentations.Data.Rollup;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>How far each state and task force has been reported: tells a state where nothing was delivered from one of which nothing is known.</summary>
internal sealed class StateReports
{
    private readonly TotalsFilter filter;
    private readonly ILookup<string, int> covering;
    private readonly HashSet<int> asked;
    private readonly Dictionary<int, PeriodStanding> standings;
    private readonly HashSet<int> holders;

    private StateReports(TotalsFilter filter, ILookup<string, int> covering, HashSet<int> asked, Dictionary<int, PeriodStanding> standings, HashSet<int> holders) =>
        (this.filter, this.covering, this.asked, this.standings, this.holders) = (filter, covering, asked, standings, holders);

    public static async Task<StateReports> ReadAsync(AppDb db, TotalsReading now, TotalsNames names, TotalsFilter filter, CancellationToken ct)
    {
        var since = await db.TaskForcesSinceAsync(filter.AsSubmittedUtc, ct);
        HashSet<int> asked = [.. names.Owners.OfType<TaskForce>().Select(owner => owner.Id)
            .Where(id => db.Scope.MayReadTotalsOf(id) && (filter.OwnerId ?? id) == id && filter.Among?.Contains(id) is not false && !since.Contains(id))];
        return new StateReports(filter, await db.CoveringAndSeatedAsync(filter.Days, ct), asked, await now.StandingsAsync(asked, filter), await now.HoldersAsync(filter));
    }

    /// <summary>Why it is not known whether there were presentations in a state without any; null where it is known that there were none.</summary>
    public string? Silence(string stateCode)
    {
        if (stateCode == UsState.SeveralStates) return null;
        var expected = Expected(stateCode);
        if (expected.Count == 0) return covering[stateCode].Any() ? "not in these figures" : "not reported: no task force covers it";
        return Silence(expected);
    }

    private string? Silence(List<int> expected) => Together(expected) switch
    {
        var standing when IsWhole(standing) => null,
        _ when !filter.IsOfficial => "nothing recorded",
        PeriodStanding.Submitted => "submitted, not approved yet",
        PeriodStanding.SubmittedInPart when !HoldsSubmitted => "submitted in part, not approved yet",
        PeriodStanding.SubmittedInPart or PeriodStanding.InPart => "in part, nothing so far",
        PeriodStanding.Returned => "returned",
        _ => "not reported",
    };

    /// <summary>Whether the official figure of a state is not whole: months of task forces there are not in it.</summary>
    public bool IsInPart(string stateCode) => stateCode != UsState.SeveralStates && IsInPart(Expected(stateCode));

    private bool IsInPart(List<int> expected) => filter.IsOfficial && expected.Count > 0 && !IsWhole(Together(expected));

    /// <summary>A sentence that names the states whose figure is not whole; null where there is none.</summary>
    /// <param name="states">Those with figures: code and name.</param>
    public string? InPart(IEnumerable<(string Code, string Name)> states) => states.Where(state => IsInPart(state.Code)).Select(state => state.Name).ToList() is { Count: > 0 } names
        ? $"Known in part so far: {string.Join(", ", names)}. Not every month of the task forces there {(filter.AsSubmittedUtc is not null ? "had been submitted" : HoldsSubmitted ? "is submitted" : "is approved")}."
        : null;

    /// <summary>Whether every month that was asked for is in the figures: where they hold nothing, nothing was delivered.</summary>
    public bool AreWhole => !filter.IsOfficial || InQuestion is { Count: > 0 } expected && IsWhole(Together(expected));

    /// <summary>Of how many of those in question every month is in the figures.</summary>
    public int Whole => InQuestion.Count(owner => IsWhole(Together([owner])));

    public int Missing => InQuestion.Count - Whole;

    /// <summary>Whether a month at least of those in question is in the figures.</summary>
    public bool HaveMonths => InQuestion.Exists(holders.Contains);

    public bool IsCovered(string stateCode) => covering[stateCode].Any(asked.Contains);

    /// <param name="stateCode">Null for the nation.</param>
    public bool Expects(string? stateCode, int ownerId) => stateCode is null ? asked.Contains(ownerId) : covering[stateCode].Contains(ownerId);

    /// <summary>The lines of an official table for the states or task forces that should be in it and have none: silent, or with nothing delivered.</summary>
    public IEnumerable<TotalsRow> Others(TotalsNames names, TotalsTable table) => (filter.IsOfficial ? table.By : null as TotalsBy?) switch
    {
        TotalsBy.State when filter is { OwnerId: null, StateCode: null } => names.States.Where(state => IsCovered(state.Code))
            .ExceptBy(table.Rows.Select(row => row.Key), state => state.Code).Select(state => Line(state.Code, state.Name, Silence(state.Code))),
        TotalsBy.TaskForce => names.Owners.IntersectBy(InQuestion, owner => owner.Id)
            .ExceptBy(table.Rows.Select(row => row.Key), owner => owner.Code).Select(owner => Line(owner.Code, TotalsNames.Brief(owner), Silence([owner.Id]))),
        _ => [],
    };

    /// <summary>The table with a mark on each state or task force of which months are missing.</summary>
    public TotalsTable Marked(TotalsNames names, TotalsTable table) => table.By switch
    {
        _ when !filter.IsOfficial => table,
        TotalsBy.State => Marked(table, IsInPart),
        TotalsBy.TaskForce => Marked(table, code => names.Owners.First(owner => owner.Code == code).Id is var id && asked.Contains(id) && IsInPart([id])),
        _ => table,
    };

    private static TotalsTable Marked(TotalsTable table, Func<string, bool> isInPart) =>
        table with { Rows = [.. table.Rows.Select(row => row with { IsInPart = row.Figures.Presentations > 0 && isInPart(row.Key) })] };

    private TotalsRow Line(string key, string name, string? silence) => new(key, name, default, default)
    {
        Silence = silence,
        Nothing = silence is not null ? null : filter is { Kind: null, Audience: null } ? "nothing delivered" : $"no {GroupingWords.Counted(filter.Kind)}",
    };

    /// <summary>The task forces that the figure is about.</summary>
    private List<int> InQuestion => filter.StateCode is { } state ? Expected(state) : [.. asked];

    private List<int> Expected(string stateCode) => filter.OwnerId is { } owner && asked.Contains(owner) ? [owner] : covering[stateCode].Where(asked.Contains).ToList();

    /// <summary>Whether months that nobody has approved yet are in the figures too.</summary>
    private bool HoldsSubmitted => filter.Status is not FigureStatus.Approved || filter.AsSubmittedUtc is not null;

    private bool IsWhole(PeriodStanding standing) => standing is PeriodStanding.Approved || standing is PeriodStanding.Submitted && HoldsSubmitted;

    private PeriodStanding Together(List<int> owners)
    {
        var found = owners.ConvertAll(owner => standings.GetValueOrDefault(owner, PeriodStanding.NotReported));
        return found.Contains(PeriodStanding.Returned) ? PeriodStanding.Returned
            : found.TrueForAll(standing => standing is PeriodStanding.NotReported) ? PeriodStanding.NotReported
            : found.Exists(standing => standing is PeriodStanding.NotReported or PeriodStanding.SubmittedInPart or PeriodStanding.InPart)
                ? found.Exists(standing => standing is PeriodStanding.Approved or PeriodStanding.InPart) ? PeriodStanding.InPart : PeriodStanding.SubmittedInPart
            : found.Contains(PeriodStanding.Submitted) ? PeriodStanding.Submitted
            : PeriodStanding.Approved;
    }
}
