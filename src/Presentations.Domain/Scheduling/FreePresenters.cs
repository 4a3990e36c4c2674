namespace Presentations.Domain.Scheduling;

/// <summary>Finds who could take over visits as they are; what somebody was given before counts for the next.</summary>
public sealed class FreePresenters(IReadOnlyCollection<PresenterTimes> presenters)
{
    private readonly Dictionary<int, List<Stop>> stops = presenters.ToDictionary(one => one.Profile.MemberId, one => one.Stops.ToList());

    /// <summary>Those who are available, cleared and not elsewhere, the least loaded first.</summary>
    public IReadOnlyList<PresenterTimes> For(Slot slot, Stop wanted, string topics, string language) =>
    [
        .. presenters
            .Where(one => one.Profile.IsCleared(topics) && one.Profile.Speaks(language))
            .Where(one => CouldCome(one, slot, wanted))
            .OrderBy(one => one.Share + stops[one.Profile.MemberId].Count - one.Stops.Count).ThenBy(one => one.Name, StringComparer.Ordinal),
    ];

    public void Give(int presenterId, Stop stop) => stops[presenterId].Add(stop);

    private bool CouldCome(PresenterTimes presenter, Slot slot, Stop wanted)
    {
        var day = PresenterDay.Of(stops[presenter.Profile.MemberId].Append(wanted), _ => presenter.Profile.Pace);
        if (PresenterDay.Conflict(day, stop => ReferenceEquals(stop, wanted)) is not null) return false;
        var week = Availability.WeekOf(slot.Date);
        var days = stops[presenter.Profile.MemberId].Select(DayOf).Where(day => Availability.WeekOf(day) == week).ToList();
        return Availability.WhyNot(presenter.Profile, day.First(held => ReferenceEquals(held.Stop, wanted)), days.Count(day => day == slot.Date), days.Count) is null;
    }

    private static DateOnly DayOf(Stop stop) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(stop.StartsAtUtc, WallClock.Zone(stop.Zone)));
}
