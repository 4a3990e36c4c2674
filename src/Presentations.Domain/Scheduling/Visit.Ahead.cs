using System.Linq.Expressions;
using Presentations.Domain.Delivery;

namespace Presentations.Domain.Scheduling;

/// <content>A visit that lies ahead: booked, moved, cancelled, and at last delivered.</content>
public sealed partial class Visit
{
    private const int YearsAhead = 2;

    /// <summary>A visit on a day to come.</summary>
    public static Visit Book(
        int ownerId, Guid entryId, BookingFacts booking, IReadOnlyList<PlannedSession> sessions, TimeProvider clock, int? bookedById = null)
    {
        Rule.Require(sessions.Count is >= 1 and <= Bounds.SessionsPerVisit,
            $"A visit has 1 to {Bounds.SessionsPerVisit} sessions; this one has {sessions.Count}.", "Sessions");
        var visit = new Visit
        {
            OwnerId = ownerId, EntryId = entryId, LoggedById = bookedById, LoggedAtUtc = clock.GetUtcNow().UtcDateTime,
            Stage = VisitStage.Planned, RequestId = booking.RequestId, SeriesId = booking.SeriesId,
            OnlineLink = Link(booking.OnlineLink),
        };
        visit.Describe(booking.Visit);
        foreach (var session in sessions.OrderBy(session => session.Start)) visit.presentations.Add(Presentation.Planned(visit, session));
        visit.TakeTimes(clock);
        return visit;
    }

    public VisitStage Stage { get; private set; }

    /// <summary>The request that it answers.</summary>
    public int? RequestId { get; private set; }

    /// <summary>The visits of a recurring series share it; each stands alone.</summary>
    public Guid? SeriesId { get; private set; }

    /// <summary>Where a virtual visit is joined; null when the presenter travels, and as long as there is no link yet.</summary>
    public string? OnlineLink { get; private set; }

    /// <summary>Nobody travels: it has a link, or every session is online and the link comes later.</summary>
    public static Expression<Func<Visit, bool>> Online { get; } =
        visit => visit.OnlineLink != null || visit.Presentations.Count > 0 && visit.Presentations.All(talk => talk.Format == Format.Online);

    private static readonly Func<Visit, bool> AskOnline = Online.Compile();

    /// <summary>See <see cref="Online"/>.</summary>
    public bool IsOnline => AskOnline(this);

    /// <summary>The first session's beginning; set for visits that were booked.</summary>
    [Derived]
    public DateTime? StartsAtUtc { get; private set; }

    /// <summary>The last session's end; set for visits that were booked.</summary>
    [Derived]
    public DateTime? EndsAtUtc { get; private set; }

    /// <summary>Minutes on the way to it; follows from the presenter's other stops of the day.</summary>
    [Derived]
    public int TravelBefore { get; private set; }

    /// <summary>Minutes on the way home; 0 when the presenter goes on to another visit.</summary>
    [Derived]
    public int TravelAfter { get; private set; }

    /// <summary>Grows whenever people's calendars must change (RFC 5545 SEQUENCE).</summary>
    [Derived]
    public int CalendarSequence { get; private set; }

    public bool IsAhead => Stage is VisitStage.Planned;

    /// <summary>The whole stay; null for visits that were never booked.</summary>
    public Slot? Slot => StartsAtUtc is { } starts && EndsAtUtc is { } ends && presentations.Count > 0
        ? new Slot(Date, presentations.Min(talk => talk.Start)!.Value, (int)(ends - starts).TotalMinutes, Zone)
        : null;

    /// <summary>When its first session is over, unless that ends early: from then on it can be told how it went. Null for visits that were never booked.</summary>
    public DateTime? TellableFromUtc => presentations.Min(talk => talk.StartsAtUtc?.AddMinutes(talk.Minutes ?? 0));

    /// <summary>Puts the whole visit on another day or time; its sessions keep their order and breaks.</summary>
    public void Move(DateOnly date, TimeOnly start, string because, TimeProvider clock)
    {
        RequireAhead();
        Because = GivenReason.Of(because, longest: Bounds.TextLength);
        var first = presentations.Min(talk => talk.Start)!.Value;
        Rule.Require(start.ToTimeSpan() + (presentations.Max(talk => talk.Start)!.Value - first) < TimeSpan.FromDays(1),
            $"From {start:HH:mm} on its last session would begin on the next day; a visit takes place within one day.", "Start");
        Date = date;
        foreach (var talk in presentations) talk.Replan(talk.Start!.Value.Add(start - first), talk.Minutes!.Value);
        TakeTimes(clock);
        CalendarSequence++;
    }

    /// <summary>Gives it to a presenter, or puts it back among the unassigned.</summary>
    public void Assign(int? presenterId, IReadOnlyCollection<int> coPresenterIds)
    {
        RequireAhead();
        LeadPresenterId = presenterId;
        NameCoPresenters(coPresenterIds);
        CalendarSequence++;
    }

    /// <summary>Puts it back among the unassigned for a reason that nobody chose.</summary>
    public void GiveUp(string because)
    {
        Assign(null, []);
        Because = GivenReason.Of(because, longest: Bounds.TextLength);
    }

    public void Join(string? onlineLink)
    {
        RequireAhead();
        OnlineLink = Link(onlineLink);
        CalendarSequence++;
    }

    /// <summary>The school expects so many in each session; null when that is not known. A session that was booked with a number of its own keeps it.</summary>
    /// <param name="before">What followed from what the school had said until now.</param>
    internal void Expect(int? before, int? people)
    {
        RequireAhead();
        foreach (var talk in presentations.Where(talk => talk.Expected == before)) talk.Expect(people);
    }

    /// <summary>Takes over the travel that follows from the presenter's other stops.</summary>
    public void Travel(int minutesBefore, int minutesAfter) => (TravelBefore, TravelAfter) = (minutesBefore, minutesAfter);

    public void Cancel(Side by, string because)
    {
        RequireAhead();
        End(by is Side.School ? VisitStage.CancelledBySchool : VisitStage.CancelledByUs, because);
    }

    /// <summary>The officer came and nobody was there: counted apart from what was cancelled.</summary>
    public void MarkNoShow(string because, TimeProvider clock)
    {
        RequireAhead();
        RequireBegun(clock);
        End(VisitStage.NoShow, because);
    }

    /// <summary>Refuses as long as how it went is told of this visit itself: an entry beside it would count the talk twice.</summary>
    public void RequireCalledOff(TimeProvider clock)
    {
        Rule.Require(Stage is not VisitStage.Delivered, "Somebody has told how this visit went; correct it instead of logging it again.");
        Rule.Require(Stage is not VisitStage.Planned || clock.GetUtcNow().UtcDateTime < StartsAtUtc, "This visit was not called off; say here how it went.");
    }

    /// <summary>Says how it went. A planned session that is not told of did not take place.</summary>
    public void Deliver(VisitFacts facts, IReadOnlyList<(int? PresentationId, SessionFacts Facts)> sessions, TimeProvider clock)
    {
        RequireAhead();
        RequireBegun(clock);
        RequirePast(facts, clock);
        Rule.Require(sessions.Count >= 1, "Say how at least one session went, or mark the visit as a no-show.", "Sessions");
        Because = GivenReason.OrNone(facts.Because);
        Describe(facts);
        RequireOver(sessions, clock);
        var told = sessions.Where(session => session.PresentationId is not null).ToDictionary(session => session.PresentationId!.Value, session => session.Facts);
        foreach (var talk in presentations)
        {
            if (told.TryGetValue(talk.Id, out var delivered)) talk.Deliver(delivered);
            else talk.NotHeld();
        }
        foreach (var (_, added) in sessions.Where(session => session.PresentationId is null)) presentations.Add(Presentation.Delivered(this, added));
        Rule.Require(presentations.Count <= Bounds.SessionsPerVisit, $"A visit has 1 to {Bounds.SessionsPerVisit} sessions; this one would have {presentations.Count}.", "Sessions");
        Stage = VisitStage.Delivered;
    }

    /// <summary>The rules of time zones changed: what the school said stays, the instants follow. Answers whether they moved.</summary>
    public bool FollowZoneRules(TimeProvider clock)
    {
        RequireAhead();
        var before = StartsAtUtc;
        foreach (var talk in presentations) talk.FollowVisit();
        TakeInstants();
        if (before != StartsAtUtc) CalendarSequence++;
        return before != StartsAtUtc;
    }

    private void TakeTimes(TimeProvider clock)
    {
        TakeInstants();
        var now = clock.GetUtcNow().UtcDateTime;
        Rule.Require(StartsAtUtc > now, $"{Date:yyyy-MM-dd} at that time is past; a visit is booked ahead.", "Date");
        Rule.Require(StartsAtUtc < now.AddYears(YearsAhead), $"{Date:yyyy-MM-dd} is more than {YearsAhead} years ahead.", "Date");
    }

    private void TakeInstants()
    {
        StartsAtUtc = presentations.Min(talk => talk.StartsAtUtc);
        EndsAtUtc = presentations.Max(talk => talk.StartsAtUtc!.Value.AddMinutes(talk.Minutes!.Value));
        Rule.Require(EndsAtUtc - StartsAtUtc <= SessionPlan.LongestStay, "A visit takes place within one day.", "Sessions");
    }

    private static string? Link(string? typed)
    {
        var link = Bounds.Text(typed, "The link", Bounds.TextLength);
        Rule.Require(link is null || Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps,
            $"“{link}” is not a link; one begins with https://.", "OnlineLink");
        return link;
    }

    private void End(VisitStage stage, string because)
    {
        Because = GivenReason.Of(because, longest: Bounds.TextLength);
        Stage = stage;
        foreach (var talk in presentations) talk.NotHeld();
        CalendarSequence++;
    }

    /// <summary>What is told before it is over would be an expectation: each told session has ended, and what is left out has begun.</summary>
    private void RequireOver(IReadOnlyList<(int? PresentationId, SessionFacts Facts)> sessions, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (place, (id, facts)) in sessions.Index())
        {
            var plan = presentations.Find(talk => talk.Id == id);
            RequireOver(place + 1, sessions.Count, facts.Start ?? plan?.Start, facts.Minutes ?? plan?.Minutes, now);
        }
        foreach (var talk in presentations.Where(talk => sessions.All(told => told.PresentationId != talk.Id)))
            Rule.Require(talk.StartsAtUtc <= now, $"The session at {talk.Start:HH:mm} has not begun yet; leave it out from then on.", "Sessions");
    }

    private void RequireAhead() => Rule.Require(Stage is VisitStage.Planned, $"This visit is no longer ahead: {Stage.Label().ToLowerInvariant()}.");

    private void RequireBegun(TimeProvider clock) => Rule.Require(clock.GetUtcNow().UtcDateTime >= StartsAtUtc, "A visit cannot be recorded before it begins.", "Date");
}
