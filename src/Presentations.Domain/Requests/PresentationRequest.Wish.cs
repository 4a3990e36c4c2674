using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <content>What a wish must be, whoever writes it down. Forms ask the same before, to say it beside the field.</content>
public sealed partial class PresentationRequest
{
    public const int MostWindows = 5;
    public const int YearsAhead = 2;
    public const int LongestWindowDays = 92;

    /// <summary>Whether no visit is that long.</summary>
    public static bool IsTooLongAStay(int stayMinutes) => stayMinutes > SessionPlan.LongestStay.TotalMinutes;

    /// <summary>Whether the visit does not fit between these hours.</summary>
    public static bool IsTooShort(TimeOnly from, TimeOnly to, int stayMinutes) => from < to && to - from < TimeSpan.FromMinutes(stayMinutes);

    /// <summary>Whether all days from the first to the last are among those that do not work.</summary>
    public static bool IsRuledOut(DateOnly first, DateOnly last, IReadOnlyCollection<DateOnly> notOn) =>
        first <= last && Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).All(day => notOn.Contains(first.AddDays(day)));

    private void RequireWindows(RequestFacts facts, TimeProvider clock)
    {
        var today = clock.Today(facts.Place.Zone);
        Rule.Require(facts.Windows.Count is >= 1 and <= MostWindows, $"Name 1 to {MostWindows} preferred times; there are {facts.Windows.Count}.", "Windows");
        foreach (var window in facts.Windows)
        {
            Rule.Require(window.FirstDay > today, $"{window.FirstDay:yyyy-MM-dd} is too soon; choose a day after today.", "Windows");
            Rule.Require(window.LastDay <= today.AddYears(YearsAhead), $"{window.LastDay:yyyy-MM-dd} is more than {YearsAhead} years ahead.", "Windows");
            Rule.Require(window.LastDay.DayNumber - window.FirstDay.DayNumber <= LongestWindowDays,
                $"From {window.FirstDay:yyyy-MM-dd} to {window.LastDay:yyyy-MM-dd} is longer than three months; name a shorter time.", "Windows");
            Rule.Require(!IsRuledOut(window.FirstDay, window.LastDay, facts.NotOn),
                $"From {window.FirstDay:yyyy-MM-dd} to {window.LastDay:yyyy-MM-dd} every day is among those that do not work; name another time.", "Windows");
        }
        LastDay = facts.Windows.Max(window => window.LastDay);
        Rule.Require(facts.DecideBy is null || facts.DecideBy > today && facts.DecideBy <= LastDay,
            $"The day by which you decide, {facts.DecideBy:yyyy-MM-dd}, must be after today and not after the last preferred day.", "DecideBy");
    }

    private static void RequireStay(RequestFacts facts)
    {
        Rule.Require(facts.Sessions is >= 1 and <= Bounds.SessionsPerVisit, $"A visit has 1 to {Bounds.SessionsPerVisit} sessions; this asks for {facts.Sessions}.", "Sessions");
        Rule.Require(facts.Minutes is >= Bounds.ShortestMinutes and <= Bounds.LongestMinutes,
            $"{facts.Minutes} minutes is not the length of a talk; {Bounds.ShortestMinutes} to {Bounds.LongestMinutes} minutes are.", "Minutes");
        var stay = SessionPlan.StayMinutes(facts.Sessions, facts.Minutes);
        Rule.Require(!IsTooLongAStay(stay), $"With their breaks the sessions take longer than {SessionPlan.LongestStay.TotalHours} hours, and a visit takes place within one day; ask for fewer or shorter ones.", "Sessions");
        foreach (var window in facts.Windows)
            Rule.Require(!IsTooShort(window.From, window.To, stay), $"With their breaks the sessions take {stay} minutes; {window.From:HH:mm} to {window.To:HH:mm} is shorter.", "Windows");
    }
}
