using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;

namespace Presentations.Domain.Delivery;

/// <summary>One session of a visit: the thing that is counted.</summary>
public sealed class Presentation : ITaskForceOwned, IVersioned, IHistoried, IToldTogether, IImported
{
    private readonly List<AttendanceCount> counts = [];

    private Presentation() { }

    internal static Presentation Delivered(Visit visit, SessionFacts facts)
    {
        var presentation = new Presentation { Visit = visit, OwnerId = visit.OwnerId };
        presentation.FollowVisit();
        presentation.Describe(facts);
        return presentation;
    }

    internal static Presentation Planned(Visit visit, PlannedSession plan)
    {
        var presentation = new Presentation { Visit = visit, OwnerId = visit.OwnerId, Status = PresentationStatus.Scheduled };
        presentation.FollowVisit();
        presentation.Plan(plan);
        return presentation;
    }

    public int Id { get; private set; }

    public int OwnerId { get; private set; }

    public int VisitId { get; private set; }

    public Visit Visit { get; private set; } = null!;

    public int Version { get; private set; }

    public PresentationStatus Status { get; private set; }

    /// <summary>The visit's day, on the venue's calendar.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>The month of <see cref="Date"/> as yyyymm.</summary>
    [Derived]
    public int Month { get; private set; }

    /// <summary>The state in which it counts: the visit's.</summary>
    public string StateCode { get; private set; } = "";

    /// <summary>The county in which it counts; null when not known.</summary>
    public string? CountyFips { get; private set; }

    /// <summary>The visit's lead agency.</summary>
    public int? LeadAgencyId { get; private set; }

    /// <summary>On the venue's clock; null when not known.</summary>
    public TimeOnly? Start { get; private set; }

    [Derived]
    public DateTime? StartsAtUtc { get; private set; }

    public int? Minutes { get; private set; }

    public Kind Kind { get; private set; }

    public Format? Format { get; private set; }

    public string Language { get; private set; } = Languages.English;

    public string? Title { get; private set; }

    /// <summary>See <see cref="Delivery.TopicSet"/>.</summary>
    public string Topics { get; private set; } = TopicSet.None;

    /// <summary>Null exactly when the count is not known.</summary>
    public CountingBasis? Basis { get; private set; }

    public bool IsRepeatAudience { get; private set; }

    /// <summary>At somebody else's event; only the people whom the officer engaged are counted.</summary>
    public bool IsGuest { get; private set; }

    /// <summary>Every seat; null when not known, 0 when nobody came.</summary>
    [Derived]
    public int? Contacts { get; private set; }

    /// <summary>Contacts, with the seats of a repeat audience left out; null when not known.</summary>
    [Derived]
    public int? Reached { get; private set; }

    /// <summary>The audience that was planned; null when several were, or when the talk was never booked.</summary>
    public string? ExpectedAudience { get; private set; }

    /// <summary>The people that the school expects; null when not known.</summary>
    public int? Expected { get; private set; }

    public string? Because { get; private set; }

    (Type Type, int Id)? IToldTogether.ToldBy => (Visit as IToldTogether)?.ToldBy;

    int? IImported.ImportBatchId => Visit?.ImportBatchId;

    public IReadOnlyList<AttendanceCount> Counts => counts;

    /// <summary>Whether both went on at some moment; null when one of them says no time.</summary>
    internal bool? IsAtTimeOf(Presentation other) =>
        StartsAtUtc is { } start && other.StartsAtUtc is { } otherStart ? start < other.EndsAtUtc && otherStart < EndsAtUtc : null;

    private DateTime? EndsAtUtc => StartsAtUtc?.AddMinutes(Minutes ?? Bounds.ShortestMinutes);

    /// <summary>What was recorded of the people in the room.</summary>
    public Attendance Attendance => Basis is not { } basis ? Attendance.NotKnown
        : counts.Count == 0 ? Attendance.NobodyCame
        : Attendance.Of(counts.Select(count => KeyValuePair.Create<string, int?>(count.Audience, count.People)), basis);

    /// <summary>Takes it out of the totals; history keeps it.</summary>
    public void Void(string because)
    {
        Rule.Require(Status is PresentationStatus.Delivered, "This presentation is void already.");
        Because = GivenReason.Of(because, "The reason for voiding", Bounds.TextLength);
        Status = PresentationStatus.Void;
    }

    public void Restore(string because)
    {
        Rule.Require(Status is PresentationStatus.Void, "Only a void presentation can be restored.");
        Because = GivenReason.Of(because, "The reason for restoring", Bounds.TextLength);
        Status = PresentationStatus.Delivered;
    }

    /// <summary>Says how many came, when that was not known before or was wrong.</summary>
    public void RecordAttendance(Attendance attendance, string? because)
    {
        Rule.Require(Status is PresentationStatus.Delivered, "This presentation is void; restore it before its count is changed.");
        Because = GivenReason.OrNone(because);
        Record(attendance);
    }

    /// <summary>Says how a planned talk went.</summary>
    internal void Deliver(SessionFacts facts)
    {
        Rule.Require(Status is PresentationStatus.Scheduled, "Only a scheduled presentation can be recorded as delivered.");
        Status = PresentationStatus.Delivered;
        FollowVisit();
        Describe(facts);
    }

    /// <summary>The visit does not take place, or this session of it did not.</summary>
    internal void NotHeld() => Status = PresentationStatus.NotHeld;

    internal void Replan(TimeOnly start, int minutes)
    {
        (Start, Minutes) = (start, minutes);
        FollowVisit();
    }

    internal void Expect(int? people) => Expected = people;

    internal void Correct(SessionFacts facts, string? because)
    {
        Rule.Require(Status is PresentationStatus.Delivered, "A void presentation is not corrected; restore it first.");
        Because = because;
        FollowVisit();
        Describe(facts);
    }

    /// <summary>Takes over what the visit decides: day, place and credit.</summary>
    internal void FollowVisit()
    {
        Date = Visit.Date;
        Month = Visit.Date.Year * 100 + Visit.Date.Month;
        (StateCode, CountyFips, LeadAgencyId) = (Visit.StateCode, Visit.CountyFips, Visit.LeadAgencyId);
        StartsAtUtc = Start is { } start ? WallClock.ToUtc(Date, start, Visit.Zone) : null;
    }

    private void Plan(PlannedSession plan)
    {
        RequireLength(plan.Minutes);
        (Kind, Format, Minutes, ExpectedAudience, Expected) = (plan.Kind, plan.Format, plan.Minutes, plan.Audience, plan.Expected);
        Language = Languages.Require(plan.Language);
        Take(plan.Topics);
        Start = plan.Start;
        StartsAtUtc = WallClock.ToUtc(Date, plan.Start, Visit.Zone);
    }

    private void Describe(SessionFacts facts)
    {
        RequireLength(facts.Minutes);
        Rule.Require(!facts.IsReplay, CountingQuestions.ReplayRefusal, "Replay");
        (Kind, Format, Minutes, IsRepeatAudience) = (facts.Kind, facts.Format, facts.Minutes, facts.IsRepeatAudience);
        IsGuest = facts.IsGuest && CountingQuestions.AsksWhoseEvent(Kind, Format);
        Language = Languages.Require(facts.Language);
        Title = Bounds.Text(facts.Title, "The title", Bounds.NameLength);
        Take(facts.Topics);
        Start = facts.Start;
        StartsAtUtc = Start is { } start ? WallClock.ToUtc(Date, start, Visit.Zone) : null;
        Record(facts.Attendance);
    }

    private static void RequireLength(int? minutes) => Rule.Require(minutes is null or (>= Bounds.ShortestMinutes and <= Bounds.LongestMinutes),
        $"{minutes} minutes is not the length of a talk; {Bounds.ShortestMinutes} to {Bounds.LongestMinutes} minutes are.", "Minutes");

    private void Take(IReadOnlyCollection<string> topics)
    {
        Topics = TopicSet.Of(topics);
        Rule.Require(Topics.Length <= Bounds.TopicsLength, $"{topics.Count} topics are too many for one talk; choose the main ones.", "Topics");
    }

    private void Record(Attendance attendance)
    {
        var people = attendance.Counts ?? new Dictionary<string, int>();
        counts.RemoveAll(count => !people.ContainsKey(count.Audience));
        foreach (var (audience, number) in people)
        {
            if (counts.Find(count => count.Audience == audience) is { } known) known.People = number;
            else counts.Add(new AttendanceCount(this, audience, number));
        }
        Basis = attendance.Basis;
        Contacts = attendance.Contacts;
        Reached = Contacts is { } all ? CountingRules.Reached(all, IsRepeatAudience) : null;
    }
}
