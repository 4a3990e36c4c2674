using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Periods;

/// <summary>A standing as one letter and a colour; the letter says it without the colour.</summary>
internal static class StandingMark
{
    public static string Of(PeriodStanding standing) => standing switch
    {
        PeriodStanding.Approved => "A",
        PeriodStanding.Submitted => "S",
        PeriodStanding.Returned => "R",
        PeriodStanding.InPart => "P",
        PeriodStanding.SubmittedInPart => "SP",
        _ => "–",
    };

    public static string Class(PeriodStanding standing) => standing switch
    {
        PeriodStanding.Approved => "badge good",
        PeriodStanding.Submitted => "badge accent",
        PeriodStanding.Returned => "badge warning",
        PeriodStanding.NotReported => "badge danger",
        _ => "badge",
    };
}
