using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <summary>A presenter while their times are weighed.</summary>
/// <param name="Share">Of the load, as a part of what the busiest carries.</param>
internal sealed record Candidate(PresenterTimes Presenter, double Share, bool Volunteers)
{
    private readonly ILookup<DateOnly, Stop> stops = Presenter.Stops.ToLookup(stop => DateOnly.FromDateTime(WallClock.FromUtc(stop.StartsAtUtc, stop.Zone)));

    public int MemberId => Presenter.Profile.MemberId;

    public bool IsOutAround(DateOnly day) => StopsAround(day).Any();

    public IEnumerable<Stop> StopsAround(DateOnly day) => stops[day.AddDays(-1)].Concat(stops[day]).Concat(stops[day.AddDays(1)]);

    /// <summary>How many visits there are that day already, and in its week.</summary>
    public (int ThatDay, int ThatWeek) VisitsOn(DateOnly day)
    {
        var week = Availability.WeekOf(day);
        return (stops[day].Count(), Enumerable.Range(0, 7).Sum(weekday => stops[week.AddDays(weekday)].Count()));
    }
}

/// <summary>A time of a presenter with what speaks for it.</summary>
/// <param name="Day">All times of the day that suit the school.</param>
internal sealed record WeighedTime(Candidate Candidate, IGrouping<DateOnly, SuitableTime> Day, SuitableTime Time, HeldStop Held, double Score, bool IsOutThatDay)
{
    public Suggestion InWords(Flexibility flexibility) => new(Candidate.MemberId, Candidate.Presenter.Name, Time.Slot, Score, [.. Reasons(flexibility)]);

    private IEnumerable<string> Reasons(Flexibility flexibility)
    {
        if (Candidate.Volunteers) yield return "has volunteered";
        yield return Time.Choice is { } choice ? $"free in the school’s {Ordinal(choice)} choice"
            : flexibility is Flexibility.SameWeek ? "not a day that the school named; it said that any time in the same week suits"
            : flexibility is Flexibility.AnyTime ? "not a day that the school named; it said that any time suits"
            : "not a day that the school named: ask whether it suits";
        if (WayInWords.Of(Held, Candidate.Presenter.Profile.Pace) is { } way) yield return way;
        if (IsOutThatDay) yield return "on the road that day already";
        yield return Candidate.Presenter.Share switch { 0 => "no visits in three months", 1 => "one visit in three months", var visits => $"{visits} visits in three months" };
    }

    private static string Ordinal(int order) => order switch { 1 => "first", 2 => "second", 3 => "third", 4 => "fourth", _ => "last" };
}
