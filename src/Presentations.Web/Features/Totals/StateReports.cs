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

    public static async Task<StateReports> ReadAsync(AppDb db, TotalsNames names, TotalsFilter filter, CancellationToken ct)
    {
        var since = await db.TaskForcesSinceAsync(filter.AsSubmittedUtc, ct);
        HashSet<int> asked = [.. names.Owners.OfType<TaskForce>().Select(owner => owner.Id)
            .Where(id => db.Scope.MayReadTotalsOf(id) && (filter.OwnerId ?? id) == id && filter.Among?.Contains(id) is not false && !since.Contains(id))];
        return new StateReports(filter, await db.CoveringAndSeatedAsync(filter.Days, ct), asked, await PeriodsReported.OfAsync(db, asked, filter.Days, filter.AsSubmittedUtc, ct));
    }

    /// <summary>Why it is not known whether there were presentations in a state without any; null where it is known that there were none.</summary>
    public string? Silence(string stateCode)
    {
        if (stateCode == UsState.SeveralStates) return null;
        var expected = filter.OwnerId is { } owner && asked.Contains(owner) ? [owner] : covering[stateCode].Where(asked.Contains).ToList();
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

    /// <summary>The names of the states whose official figure is not whole: months of task forces there are not in it.</summary>
    public IReadOnlyList<string> InPart(IEnumerable<TotalsRow> rows) => filter.IsOfficial
        ? [.. rows.Where(row => row.Silence is null && row.Figures.Presentations > 0 && covering[row.Key].Where(asked.Contains).ToList() is { Count: > 0 } expected && !IsWhole(Together(expected))).Select(row => row.Name)]
        : [];

    public bool IsCovered(string stateCode) => covering[stateCode].Any(asked.Contains);

    /// <param name="stateCode">Null for the nation.</param>
    public bool Expects(string? stateCode, int ownerId) => stateCode is null ? asked.Contains(ownerId) : covering[stateCode].Contains(ownerId);

    /// <summary>The lines of a table by state for those that should be in official figures and are not.</summary>
    public IEnumerable<TotalsRow> Silent(TotalsNames names, IEnumerable<TotalsRow> rows) => filter is { IsOfficial: true, OwnerId: null, StateCode: null }
        ? names.States.ExceptBy(rows.Select(row => row.Key), state => state.Code).Where(state => IsCovered(state.Code))
            .Select(state => new TotalsRow(state.Code, state.Name, default, default) { Silence = Silence(state.Code) }).Where(row => row.Silence is not null)
        : [];

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
