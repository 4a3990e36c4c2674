using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Periods;

/// <summary>Where a month stands, as a list tells it: an open month that is over is another thing than one that is not.</summary>
public enum PeriodState
{
    NotOver,
    ToSubmit,
    Overdue,
    Submitted,
    Returned,
    Approved,
}

/// <summary>The words for it.</summary>
public static class PeriodStateWords
{
    public static PeriodState Of(PeriodStatus status, bool isOver, bool isOverdue) => status switch
    {
        PeriodStatus.Submitted => PeriodState.Submitted,
        PeriodStatus.Approved => PeriodState.Approved,
        PeriodStatus.Returned => PeriodState.Returned,
        _ => !isOver ? PeriodState.NotOver : isOverdue ? PeriodState.Overdue : PeriodState.ToSubmit,
    };

    public static string Label(this PeriodState state) => state switch
    {
        PeriodState.NotOver => "Not over yet",
        PeriodState.ToSubmit => "To be submitted",
        PeriodState.Submitted => "Waits for approval",
        _ => state.ToString(),
    };

    /// <summary>As addresses write it.</summary>
    public static string Slug(this PeriodState state) => state switch
    {
        PeriodState.NotOver => "not-over",
        PeriodState.ToSubmit => "to-submit",
        _ => state.ToString().ToLowerInvariant(),
    };

    /// <summary>The badge's class; the word beside it says the same.</summary>
    public static string Badge(this PeriodState state) => state switch
    {
        PeriodState.Approved => "badge good",
        PeriodState.Submitted => "badge accent",
        PeriodState.Returned => "badge warning",
        PeriodState.Overdue => "badge danger",
        _ => "badge",
    };
}
