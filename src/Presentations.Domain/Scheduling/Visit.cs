using System.Linq.Expressions;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;

namespace Presentations.Domain.Scheduling;

/// <summary>One stop at one venue on one day: booked, then delivered with its talks; or recorded afterwards.</summary>
public sealed partial class Visit : ITaskForceOwned, IVersioned, IEnteredOnce, IHistoried, IToldTogether, IImported, IOfRequest
{
    private readonly List<Presentation> presentations = [];
    private readonly List<VisitPartner> partners = [];
    private readonly List<CoPresenter> coPresenters = [];
    private bool followsVenue;

    private Visit() { }

    /// <summary>A visit that has taken place, recorded afterwards.</summary>
    public static Visit Log(
        int ownerId, Guid entryId, VisitFacts facts, IReadOnlyList<SessionFacts> sessions, TimeProvider clock, int? loggedById = null)
    {
        var visit = new Visit { OwnerId = ownerId, EntryId = entryId, LoggedById = loggedById, LoggedAtUtc = clock.GetUtcNow().UtcDateTime, Because = GivenReason.OrNone(facts.Because) };
        RequirePast(facts, clock);
        visit.Describe(facts);
        foreach (var (place, session) in sessions.Index()) visit.RequireOver(place + 1, sessions.Count, session.Start, session.Minutes, visit.LoggedAtUtc);
        Rule.Require(sessions.Count is >= 1 and <= Bounds.SessionsPerVisit,
            $"A visit has 1 to {Bounds.SessionsPerVisit} sessions; this one has {sessions.Count}.", "Sessions");
        foreach (var session in sessions) visit.presentations.Add(Presentation.Delivered(visit, session));
        return visit;
    }

    /// <summary>Makes it one of the demonstration campaign, which is taken out again as a whole.</summary>
    public Visit AsDemo(int importBatchId)
    {
        (IsDemo, ImportBatchId) = (true, importBatchId);
        return this;
    }

    /// <summary>A visit with one talk that a log tells of.</summary>
    public static Visit Import(int ownerId, Guid entryId, VisitFacts facts, SessionFacts session, int batchId, int line, TimeProvider clock)
    {
        var visit = new Visit { OwnerId = ownerId, EntryId = entryId, ImportBatchId = batchId, ImportLine = line, LoggedAtUtc = clock.GetUtcNow().UtcDateTime };
        RequirePast(facts, clock);
        visit.Describe(facts);
        visit.presentations.Add(Presentation.Delivered(visit, session));
        return visit;
    }

    public int Id { get; private set; }

    public int OwnerId { get; private set; }

    public Guid EntryId { get; private set; }

    /// <summary>Grows with every change of the visit or of one of its talks.</summary>
    public int Version { get; private set; }

    /// <summary>The venue in the directory; null when only its name or town is known.</summary>
    public int? VenueId { get; private set; }

    /// <summary>On the venue's calendar.</summary>
    public DateOnly Date { get; private set; }

    public string? VenueName { get; private set; }

    public string? City { get; private set; }

    public string StateCode { get; private set; } = "";

    public string? CountyFips { get; private set; }

    public string? Zip { get; private set; }

    public string Zone { get; private set; } = "";

    /// <summary>Venue, city and ZIP as they are looked for: see <see cref="SearchText.Words"/>.</summary>
    [Derived]
    public string SearchName { get; private set; } = "";

    /// <summary>The member who leads and is credited; null when the lead has no account here.</summary>
    public int? LeadPresenterId { get; private set; }

    /// <summary>The lead as a log named them, when that is no member.</summary>
    [Personal]
    public string? LeadPresenterName { get; private set; }

    /// <summary>The agency that carries the count.</summary>
    public int? LeadAgencyId { get; private set; }

    public string? Notes { get; private set; }

    /// <summary>True for the talks of the demonstration campaign.</summary>
    public bool IsDemo { get; private set; }

    public int? ImportBatchId { get; private set; }

    /// <summary>The line of the imported file, counted from 1 with the header.</summary>
    public int? ImportLine { get; init; }

    /// <summary>The member who entered it, perhaps for a colleague; null for imports.</summary>
    public int? LoggedById { get; private set; }

    public DateTime LoggedAtUtc { get; private set; }

    public string? Because { get; private set; }

    public IReadOnlyList<Presentation> Presentations => presentations;

    public IReadOnlyList<VisitPartner> Partners => partners;

    public IReadOnlyList<CoPresenter> CoPresenters => coPresenters;

    /// <summary>A correction of the venue's place is told there, once for all its visits.</summary>
    (Type Type, int Id)? IToldTogether.ToldBy => followsVenue && VenueId is { } venue ? (typeof(Venue), venue) : null;

    public Place Place => new(VenueName, City, StateCode, CountyFips, Zip, Zone);

    /// <summary>Presenters change what they led, joined or logged; coordinators whatever their task force owns.</summary>
    public bool MayBeChangedBy(int? memberId, bool isCoordinator) =>
        isCoordinator || Of(memberId).Compile(preferInterpretation: true)(this);

    /// <summary>Those that a member led, joined or logged; nobody has none, also not those of a lead without an account.</summary>
    public static Expression<Func<Visit, bool>> Of(int? memberId) => memberId is { } member
        ? visit => visit.LeadPresenterId == member || visit.LoggedById == member || visit.CoPresenters.Any(presenter => presenter.MemberId == member)
        : visit => false;

    public void RequireChangeBy(int? memberId, bool isCoordinator) => Rule.Require(MayBeChangedBy(memberId, isCoordinator),
        "You can change the visits that you led, joined or logged. Ask a coordinator of this task force to change this one.");

    /// <summary>Corrects the visit and its sessions; a session that is left out must have been voided before.</summary>
    public void Correct(VisitFacts facts, IReadOnlyList<(int? PresentationId, SessionFacts Facts)> sessions, string? because, TimeProvider clock)
    {
        Rule.Require(Stage is VisitStage.Delivered, "Only a delivered visit is corrected; a visit ahead is moved or cancelled on the schedule.");
        Because = GivenReason.OrNone(because);
        RequirePast(facts, clock);
        Describe(facts);
        var known = sessions.Where(session => session.PresentationId is not null).ToDictionary(session => session.PresentationId!.Value, session => session.Facts);
        foreach (var presentation in presentations)
        {
            if (known.TryGetValue(presentation.Id, out var corrected)) presentation.Correct(corrected, Because);
            else presentation.FollowVisit();
        }
        foreach (var (_, added) in sessions.Where(session => session.PresentationId is null)) presentations.Add(Presentation.Delivered(this, added));
        Rule.Require(presentations.Count is >= 1 and <= Bounds.SessionsPerVisit,
            $"A visit has 1 to {Bounds.SessionsPerVisit} sessions; this one would have {presentations.Count}.", "Sessions");
    }

    /// <summary>Puts the visit where its venue really is; the talks are counted there from now on.</summary>
    public void CorrectPlace(Place place, string because)
    {
        Because = GivenReason.Of(because, longest: Bounds.TextLength);
        TakePlace(place);
        followsVenue = true;
        foreach (var presentation in presentations) presentation.FollowVisit();
        if (!IsAhead) return;
        TakeInstants();
        CalendarSequence++;
    }

    /// <summary>Names somebody beside the lead whom a merge had dropped, because they were named there as another entry.</summary>
    public void NameAgain(int? partnerId, int? coPresenterId)
    {
        if (partnerId is { } agency && agency != LeadAgencyId && !partners.Exists(partner => partner.AgencyId == agency)) partners.Add(new VisitPartner(this, agency));
        if (coPresenterId is { } member && member != LeadPresenterId && !coPresenters.Exists(presenter => presenter.MemberId == member)) coPresenters.Add(new CoPresenter(this, member));
    }

    /// <summary>Refuses a day on which no talk can have been.</summary>
    public static void RequirePast(DateOnly date, string zone, TimeProvider clock)
    {
        Rule.Require(date <= clock.Today(zone), $"{date:yyyy-MM-dd} is in the future; a talk is logged on its day or later.", "Date");
        Rule.Require(date.Year >= Bounds.FirstYear, $"{date:yyyy-MM-dd} is before {Bounds.FirstYear}, when the program began.", "Date");
    }

    private static void RequirePast(VisitFacts facts, TimeProvider clock) => RequirePast(facts.Date, facts.Place.Zone, clock);

    /// <summary>A session whose time is not known is asked about its day alone.</summary>
    private void RequireOver(int number, int of, TimeOnly? start, int? minutes, DateTime nowUtc)
    {
        if (start is not { } begins) return;
        var ends = WallClock.ToUtc(Date, begins, Zone).AddMinutes(minutes ?? 0);
        Rule.Require(ends <= nowUtc,
            $"{(of == 1 ? "The session" : $"Session {number}")} ends at {WallClock.FromUtc(ends, Zone):HH:mm}; record it from then on. If it ended early, say how many minutes it took.", $"Session {number} Minutes");
    }

    private void Describe(VisitFacts facts)
    {
        Date = facts.Date;
        VenueId = facts.VenueId;
        TakePlace(facts.Place);
        LeadPresenterId = facts.LeadPresenterId;
        LeadPresenterName = Bounds.Text(facts.LeadPresenterName, "The presenter", Bounds.NameLength);
        LeadAgencyId = facts.LeadAgencyId;
        Notes = Bounds.Text(facts.Notes, "The notes");
        Name(facts);
    }

    private void TakePlace(Place place)
    {
        VenueName = Bounds.Text(place.VenueName, "The venue", Bounds.NameLength);
        City = Bounds.Text(place.City, "The city", Bounds.NameLength);
        (StateCode, CountyFips, Zip, Zone) = (place.StateCode, place.CountyFips, place.Zip, place.Zone);
        SearchName = SearchText.Words(VenueName, City, Zip);
    }

    private void Name(VisitFacts facts)
    {
        var agencies = facts.PartnerAgencyIds.Where(agency => agency != LeadAgencyId).ToHashSet();
        partners.RemoveAll(partner => !agencies.Contains(partner.AgencyId));
        partners.AddRange(agencies.Except(partners.Select(partner => partner.AgencyId)).Order().Select(agency => new VisitPartner(this, agency)).ToList());

        NameCoPresenters(facts.CoPresenterIds);
    }

    private void NameCoPresenters(IReadOnlyCollection<int> memberIds)
    {
        var members = memberIds.Where(member => member != LeadPresenterId).ToHashSet();
        coPresenters.RemoveAll(presenter => !members.Contains(presenter.MemberId));
        coPresenters.AddRange(members.Except(coPresenters.Select(presenter => presenter.MemberId)).Order().Select(member => new CoPresenter(this, member)).ToList());
    }
}
