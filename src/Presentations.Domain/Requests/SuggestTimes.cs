using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <summary>Finds who could come when: free at a time that suits the school, cleared for topic and language, near, and not overloaded.</summary>
public sealed class SuggestTimes(PresentationRequest request, GeoPoint? venue, Func<DateOnly, bool> isClosed, DateTime nowUtc)
{
    /// <summary>A day that the school has not named comes after every one that it named.</summary>
    private const int Unnamed = 150;

    /// <summary>So many days are weighed against each other; later ones only when these do not give enough.</summary>
    private const int DaysAtOnce = 40;

    private readonly SuitableTimes times = new(request, isClosed, nowUtc);

    /// <summary>
    /// The best time of each presenter on each of the best days, the best first; a flexible school's other days come last.
    /// Every volunteer who could come is among them, however many others are nearer: who offers to go is answered.
    /// </summary>
    public IReadOnlyList<Suggestion> Among(IReadOnlyCollection<PresenterTimes> presenters, int most)
    {
        var candidates = Candidates(presenters);
        var best = WithVolunteers(NamedFirst(candidates, most), candidates, most);
        return [.. new SpreadTimes(AsGoodAs).Over(best, Math.Min(most, PresentationRequest.MostOffers)).Select(weighed => weighed.InWords(request.Flexibility))];
    }

    /// <summary>Answers for the days that the school named whether somebody could come.</summary>
    public Func<DateOnly, bool> IsSomebodyFree(IReadOnlyCollection<PresenterTimes> presenters)
    {
        var (candidates, named) = (Candidates(presenters), times.Named().GroupBy(time => time.Slot.Date).ToDictionary(day => day.Key));
        return day => named.TryGetValue(day, out var hours) && candidates.Exists(candidate => Weighed(candidate, hours).Any());
    }

    private List<Candidate> Candidates(IReadOnlyCollection<PresenterTimes> presenters)
    {
        var heaviest = Math.Max(1, presenters.Select(presenter => presenter.Share).DefaultIfEmpty().Max());
        var volunteers = request.Volunteers.Select(volunteer => volunteer.MemberId).ToHashSet();
        return presenters
            .Where(presenter => presenter.Profile.IsCleared(request.Topics) && presenter.Profile.Speaks(request.Language))
            .Select(presenter => new Candidate(presenter, (double)presenter.Share / heaviest, volunteers.Contains(presenter.Profile.MemberId)))
            .ToList();
    }

    private List<WeighedTime> NamedFirst(List<Candidate> candidates, int most)
    {
        var best = Best(candidates, times.Named(), most);
        if (best.Count < most) best.AddRange(Best(candidates, times.Others(), most - best.Count));
        return best;
    }

    private List<WeighedTime> WithVolunteers(List<WeighedTime> best, List<Candidate> candidates, int most)
    {
        var left = candidates.Where(candidate => candidate.Volunteers && best.TrueForAll(one => one.Candidate != candidate)).OrderBy(candidate => candidate.MemberId);
        var added = left.SelectMany(candidate => NamedFirst([candidate], 1)).Take(most).ToList();
        return added.Count == 0 ? best : [.. best.Take(most - added.Count).Concat(added).OrderByDescending(one => one.Score)];
    }

    private List<WeighedTime> Best(List<Candidate> candidates, IEnumerable<SuitableTime> suitable, int most)
    {
        var best = new List<WeighedTime>();
        foreach (var days in suitable.GroupBy(time => time.Slot.Date).Chunk(DaysAtOnce).TakeWhile(_ => best.Count < most))
        {
            best.AddRange(candidates.SelectMany(candidate => days.Select(day => BestOf(candidate, day)).OfType<WeighedTime>())
                .OrderByDescending(one => one.Score).ThenBy(one => one.Time.StartsAtUtc).ThenBy(one => one.Candidate.MemberId)
                .Take(most - best.Count));
        }
        return [.. best.OrderByDescending(one => one.Score)];
    }

    private WeighedTime? BestOf(Candidate candidate, IGrouping<DateOnly, SuitableTime> day)
    {
        WeighedTime? best = null;
        foreach (var weighed in Weighed(candidate, day))
        {
            if (best is null || weighed.Score > best.Score) best = weighed;
            if (!candidate.IsOutAround(day.Key)) break; // the way is the same at any hour, and the times come in the order of the school's choices
        }
        return best;
    }

    /// <summary>The other hours of that day that are worth the same.</summary>
    private IEnumerable<WeighedTime> AsGoodAs(WeighedTime best) => Weighed(best.Candidate, best.Day).Where(other => other.Score >= best.Score);

    private IEnumerable<WeighedTime> Weighed(Candidate candidate, IGrouping<DateOnly, SuitableTime> day)
    {
        var (thatDay, thatWeek) = candidate.VisitsOn(day.Key);
        foreach (var time in day)
        {
            if (Availability.WhyNot(candidate.Presenter.Profile, time.StartsAtUtc, time.EndsAtUtc, thatDay, thatWeek) is not null) continue;
            if (Fit(candidate, time) is not { } held || Availability.WhyNot(candidate.Presenter.Profile, held, thatDay, thatWeek) is not null) continue;
            var wish = time.Choice is { } choice ? 8 * (choice - 1) : Unnamed + Math.Min(40, OtherDays.Away(request, day.Key));
            var score = 100 - wish - Math.Min(40, held.TravelBefore * 0.4) - 20 * candidate.Share + (candidate.Volunteers ? 25 : 0) + (thatDay > 0 ? 6 : 0);
            yield return new WeighedTime(candidate, day, time, held, score, thatDay > 0);
        }
    }

    /// <summary>Null when it would overlap another stop, travel included.</summary>
    private HeldStop? Fit(Candidate candidate, SuitableTime time)
    {
        var wanted = new Stop(null, null, request.OwnerId, time.StartsAtUtc, time.EndsAtUtc, venue, "", request.Zone) { IsOnline = request.Format is Format.Online };
        var day = PresenterDay.Of(candidate.StopsAround(time.Slot.Date).Append(wanted), _ => candidate.Presenter.Profile.Pace);
        return PresenterDay.Conflict(day, stop => ReferenceEquals(stop, wanted)) is null ? day.First(one => ReferenceEquals(one.Stop, wanted)) : null;
    }
}
