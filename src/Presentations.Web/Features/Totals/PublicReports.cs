using Presentations.Domain.Directory;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>What anyone may know of a state without public figures: what is held back, because it is small, and what nobody has reported.</summary>
internal sealed class PublicReports(Publication publication, StateReports reports)
{
    public const string HeldBack = "held back until more months are approved: too few people";

    /// <summary>Null where it is known that there were no presentations.</summary>
    public string? Silence(string stateCode) =>
        publication.States.Pooled.Contains(stateCode) ? "shown together with others" : publication.IsHeldBack(stateCode) ? HeldBack : reports.Silence(stateCode);

    public bool IsInPart(string stateCode) => reports.IsInPart(stateCode);

    /// <summary>A sentence that names those of some states whose figure is not whole; null where there is none.</summary>
    public string? InPart(IEnumerable<(string Code, string Name)> states) => reports.InPart(states);

    public bool IsHeldBack(string? stateCode) => publication.IsHeldBack(stateCode);

    public bool Expects(string? stateCode, int ownerId) => reports.Expects(stateCode, ownerId);

    /// <summary>The states that have a line of their own because nothing is known of them, or may be told.</summary>
    public IEnumerable<UsState> Silent(TotalsNames names) => names.States.Where(state =>
        !publication.States.Places.ContainsKey(state.Code) && !publication.States.Pooled.Contains(state.Code) && reports.IsCovered(state.Code) && Silence(state.Code) is not null);
}

/// <summary>What a public page says in place of figures. Nothing delivered, held back and not reported are three things.</summary>
public sealed record PublicSilence(string Title, string Sentence)
{
    /// <param name="hasApproved">Whether a month of those who report about the place is approved.</param>
    internal static PublicSilence Of(PublicReports reports, UsState? state, bool hasApproved) => reports.IsHeldBack(state?.Code)
        ? new("Held back for now", "What is approved of this period is held back until more months are approved, because it would tell of too few people.")
        : hasApproved
            ? new("No presentations in the approved months", "The task forces have said so: nothing was delivered in the months that are approved.")
            : new("Nothing is approved for this period yet", "Task forces submit each month when it is over, and somebody else approves it.");
}
