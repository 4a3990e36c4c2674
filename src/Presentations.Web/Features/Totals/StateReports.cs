using Presentations.Data;
using Presentations.Data.Periods;
using Presentations.Data.Reference;
using Presentations.Data.Rollup;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>How far each state has been reported: tells a state where nothing was delivered from one of which nothing is known.</summary>
internal sealed class StateReports
{
    private readonly TotalsFilter filter;
    private readonly ILookup<string, int> covering;
    private readonly HashSet<int> asked;
    private readonly Dictionary<int, PeriodStanding> standings;

    private StateReports(TotalsFilter filter, ILookup<string, int> covering, HashSet<int> asked, Dictionary<int, PeriodStanding> standings) =>
        (this.filter, this.covering, this.asked, this.standings) = (filter, covering, asked, standings);

    public static async Task<StateReports> ReadAsync(AppDb db, TotalsReading now, TotalsNames names, TotalsFilter filter, CancellationToken ct)
    {
        var since = await db.TaskForcesSinceAsync(filter.AsSubmittedUtc, ct);
        HashSet<int> asked = [.. names.Owners.OfType<TaskForce>().Select(owner => owner.Id)
            .Where(id => db.Scope.MayReadTotalsOf(id) && (filter.OwnerId ?? id) == id && filter.Among?.Contains(id) is not false && !since.Contains(id))];
        return new StateReports(filter, await db.CoveringAndSeatedAsync(filter.Days, ct), asked, await now.StandingsAsync(asked, filter));
    }

    /// <summary>Why it is not known whether there were presentations in a state without any; null where it is known that there were none.</summary>
    public string? Silence(string stateCode)
    {
        if (stateCode == UsState.SeveralStates) return null;
        var expected = Expected(stateCode);
        if (expected.Count == 0) return covering[stateCode].Any() ? "not in these figures" : "not reported: no task force covers it";
        return Together(expected) switch
        {
            var standing when IsWhole(standing) => null,
            _ when !filter.IsOfficial => "nothing recorded",
            PeriodStanding.Submitted => "submitted, not approved yet",
            PeriodStanding.SubmittedInPart when !HoldsSubmitted => "submitted in part, not approved yet",
            PeriodStanding.SubmittedInPart or PeriodStanding.InPart => "in part, nothing so far",
            PeriodStanding.Returned => "returned",
            _ => "not reported",
        };
    }

    /// <summary>Whether the official figure of a state is not whole: months of task forces there are not in it.</summary>
    public bool IsInPart(string stateCode) => filter.IsOfficial && stateCode != UsState.SeveralStates && Expected(stateCode) is { Count: > 0 } expected && !IsWhole(Together(expected));

    /// <summary>A sentence that names the states whose figure is not whole; null where there is none.</summary>
    /// <param name="states">Those with figures: code and name.</param>
    public string? InPart(IEnumerable<(string Code, string Name)> states) => states.Where(state => IsInPart(state.Code)).Select(state => state.Name).ToList() is { Count: > 0 } names
        ? $"Known in part so far: {string.Join(", ", names)}. Not every month of the task forces there {(filter.AsSubmittedUtc is not null ? "had been submitted" : HoldsSubmitted ? "is submitted" : "is approved")}."
        : null;

    /// <summary>Whether every month that was asked for is in the figures: where they hold nothing, nothing was delivered.</summary>
    public bool AreWhole => !filter.IsOfficial || (filter.StateCode is { } state ? Expected(state) : [.. asked]) is { Count: > 0 } expected && IsWhole(Together(expected));

    public bool IsCovered(string stateCode) => covering[stateCode].Any(asked.Contains);

    /// <param name="stateCode">Null for the nation.</param>
    public bool Expects(string? stateCode, int ownerId) => stateCode is null ? asked.Contains(ownerId) : covering[stateCode].Contains(ownerId);

    /// <summary>The lines of a table by state for those that should be in official figures and are not.</summary>
    public IEnumerable<TotalsRow> Silent(TotalsNames names, IEnumerable<TotalsRow> rows) => filter is { IsOfficial: true, OwnerId: null, StateCode: null }
        ? names.States.ExceptBy(rows.Select(row => row.Key), state => state.Code).Where(state => IsCovered(state.Code))
            .Select(state => new TotalsRow(state.Code, state.Name, default, default) { Silence = Silence(state.Code) }).Where(row => row.Silence is not null)
        : [];

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
