using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <summary>Spreads suggestions over the hours of the day where another hour is as good, so that a school has a real choice.</summary>
/// <param name="asGoodAs">The hours of the same presenter and day that are worth as much, in their order; the given one is among them.</param>
internal sealed class SpreadTimes(Func<WeighedTime, IEnumerable<WeighedTime>> asGoodAs)
{
    private readonly List<WeighedTime> proposed = [];

    /// <summary>As many as are given; where that is fewer than wished, further hours of the same presenters.</summary>
    /// <param name="ranked">The best first, one for each presenter and day.</param>
    public IReadOnlyList<WeighedTime> Over(IReadOnlyList<WeighedTime> ranked, int wished)
    {
        foreach (var best in ranked) proposed.Add(asGoodAs(best).MinBy(other => proposed.Count(one => ShareHours(one.Time.Slot, other.Time.Slot, 0)))!);
        foreach (var best in ranked.TakeWhile(_ => proposed.Count < wished)) proposed.AddRange(Further(best).Take(wished - proposed.Count));
        return [.. proposed.OrderByDescending(one => one.Score)];
    }

    /// <summary>Apart from what is proposed of the same presenter that day, with time to park between.</summary>
    private IEnumerable<WeighedTime> Further(WeighedTime best)
    {
        var taken = proposed.Where(one => one.Candidate == best.Candidate && one.Time.Slot.Date == best.Time.Slot.Date).Select(one => one.Time.Slot).ToList();
        var apart = best.Candidate.Presenter.Profile.BufferMinutes;
        foreach (var other in asGoodAs(best))
        {
            if (taken.Exists(slot => ShareHours(slot, other.Time.Slot, apart))) continue;
            taken.Add(other.Time.Slot);
            yield return other;
        }
    }

    /// <summary>On whatever day: the same hour three times is no choice.</summary>
    private static bool ShareHours(Slot one, Slot other, int apart) =>
        (one.Start - TimeOnly.MinValue).TotalMinutes < (other.Start - TimeOnly.MinValue).TotalMinutes + other.Minutes + apart
        && (other.Start - TimeOnly.MinValue).TotalMinutes < (one.Start - TimeOnly.MinValue).TotalMinutes + one.Minutes + apart;
}
