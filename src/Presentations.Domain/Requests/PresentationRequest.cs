using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;

namespace Presentations.Domain.Requests;

/// <summary>What a school asks for, from its first message to the visit that answers it.</summary>
public sealed partial class PresentationRequest : ITaskForceOwned, IVersioned, IEnteredOnce, IHistoried, IOfRequest
{
    public const int PhoneLength = 40;

    private readonly List<PreferredWindow> windows = [];
    private readonly List<RequestedAudience> audiences = [];
    private readonly List<RequestStep> steps = [];
    private readonly List<Offer> offers = [];
    private readonly List<Volunteer> volunteers = [];

    private PresentationRequest() { }

    public int Id { get; private set; }

    public int OwnerId { get; private set; }

    public Guid EntryId { get; private set; }

    public int Version { get; private set; }

    public RequestStatus Status { get; private set; }

    public string? Because { get; private set; }

    /// <summary>SHA-256 of the private link's secret; see <see cref="SecretToken"/>.</summary>
    [Personal]
    public byte[] TokenHash { get; private set; } = [];

    /// <summary>The link's secret, encrypted with the host's keys, so that later mails can carry the link; of no use without those keys.</summary>
    [Personal]
    public string SealedToken { get; private set; } = "";

    /// <summary>SHA-256 of the secret in the confirmation mail.</summary>
    [Personal]
    public byte[] ConfirmHash { get; private set; } = [];

    public DateTime AskedAtUtc { get; private set; }

    public DateTime? ConfirmedAtUtc { get; private set; }

    /// <summary>The promise: by then the desk has answered.</summary>
    public DateTime? AnswerDueUtc { get; private set; }

    public DateTime? AcknowledgedAtUtc { get; private set; }

    public Chase Chase { get; private set; }

    /// <summary>The school in the directory; null for another organization.</summary>
    public int? VenueId { get; private set; }

    public string? VenueName { get; private set; }

    public string? City { get; private set; }

    public string StateCode { get; private set; } = "";

    public string? CountyFips { get; private set; }

    public string? Zip { get; private set; }

    public string Zone { get; private set; } = "";

    /// <summary>See <see cref="SearchText.Words"/>.</summary>
    [Derived]
    public string SearchName { get; private set; } = "";

    /// <summary>See <see cref="TopicSet"/>.</summary>
    public string Topics { get; private set; } = TopicSet.None;

    public Format? Format { get; private set; }

    public int Sessions { get; private set; }

    /// <summary>Of each session.</summary>
    public int Minutes { get; private set; }

    /// <summary>The days that do not work; see <see cref="DaySet"/>.</summary>
    public string NotOn { get; private set; } = DaySet.None;

    public Flexibility Flexibility { get; private set; }

    public DateOnly? DecideBy { get; private set; }

    /// <summary>The last day that suits the school, or on which a cancelled visit is made up for; afterwards the request expires.</summary>
    [Derived]
    public DateOnly LastDay { get; private set; }

    [Personal]
    public string? Room { get; private set; }

    [Personal]
    public string? Equipment { get; private set; }

    public string Language { get; private set; } = Languages.English;

    public bool NeedsInterpreter { get; private set; }

    [Personal]
    public string? Accessibility { get; private set; }

    public bool StaffStays { get; private set; }

    [Personal]
    public string? Notes { get; private set; }

    [Personal]
    public string? ContactName { get; private set; }

    [Personal]
    public string? ContactEmail { get; private set; }

    /// <summary>The address as it is looked for: see <see cref="EmailAddress.Key"/>.</summary>
    [Derived]
    public string? ContactKey { get; private set; }

    [Personal]
    public string? ContactPhone { get; private set; }

    [Personal]
    public string? ContactPosition { get; private set; }

    [Personal]
    public string? OnSiteName { get; private set; }

    [Personal]
    public string? OnSitePhone { get; private set; }

    /// <summary>"en" or "es": the language of the messages to the school.</summary>
    public string ContactLanguage { get; private set; } = Languages.English;

    /// <summary>True when the requester's address is in the domain of the school's website.</summary>
    public bool IsSchoolAddress { get; private set; }

    /// <summary>False when the school has turned off what is not essential.</summary>
    public bool WantsReminders { get; private set; } = true;

    /// <summary>The agency whose district the school is in, when one serves it.</summary>
    public int? AgencyId { get; private set; }

    /// <summary>The request that stands for this one too.</summary>
    public int? JoinedToId { get; private set; }

    public DeclineReason? DeclineReason { get; private set; }

    /// <summary>Who entered it on a school's behalf; null when the school asked by itself.</summary>
    public int? EnteredById { get; private set; }

    public HostFeedback? Feedback { get; private set; }

    public IReadOnlyList<PreferredWindow> Windows => windows;

    public IReadOnlyList<RequestedAudience> Audiences => audiences;

    public IReadOnlyList<RequestStep> Steps => steps;

    public IReadOnlyList<Offer> Offers => offers;

    public IReadOnlyList<Volunteer> Volunteers => volunteers;

    public AskingSchool School => AskingSchool.Of(VenueId, SearchName, StateCode);

    public Place Place => new(VenueName, City, StateCode, CountyFips, Zip, Zone);

    int? IOfRequest.RequestId => Id;

    private void Describe(RequestFacts facts, TimeProvider clock)
    {
        RequireWindows(facts, clock);
        RequireStay(facts);
        Rule.Require(facts.Audiences.Count > 0, "Say who will be in the room: choose at least one audience.", "Audiences");
        Rule.Require(facts.StaffStays || !facts.IsForPupils, "A member of the school’s staff stays in the room during every talk to pupils. Please confirm it.", "StaffStays");

        VenueId = facts.VenueId;
        VenueName = Bounds.Name(facts.Place.VenueName, "The name of the school or organization");
        City = Bounds.Text(facts.Place.City, "The city", Bounds.NameLength);
        (StateCode, CountyFips, Zip, Zone) = (facts.Place.StateCode, facts.Place.CountyFips, facts.Place.Zip, facts.Place.Zone);
        SearchName = SearchText.Words(VenueName, City, Zip);
        Topics = TopicSet.Of(facts.Topics);
        Rule.Require(Topics.Length <= Bounds.TopicsLength, $"{facts.Topics.Count} topics are too many for one visit; choose the main ones.", "Topics");
        (Format, Sessions, Minutes, Flexibility, StaffStays) = (facts.Format, facts.Sessions, facts.Minutes, facts.Flexibility, facts.StaffStays);
        (Language, NeedsInterpreter) = (Languages.Require(facts.Language), facts.NeedsInterpreter);
        DecideBy = facts.DecideBy;
        NotOn = DaySet.Of(facts.NotOn);
        Room = Bounds.Text(facts.Room, "The room", Bounds.NameLength);
        Equipment = Bounds.Text(facts.Equipment, "The equipment", Bounds.TextLength);
        Accessibility = Bounds.Text(facts.Accessibility, "Accessibility", Bounds.TextLength);
        Notes = Bounds.Text(facts.Notes, "The notes");

        windows.Clear();
        windows.AddRange(facts.Windows.Select((window, place) => new PreferredWindow(this, place + 1, window)));
        audiences.RemoveAll(known => !facts.Audiences.ContainsKey(known.Audience));
        foreach (var (audience, expected) in facts.Audiences)
        {
            if (audiences.Find(known => known.Audience == audience) is { } known) known.Expect(expected);
            else audiences.Add(new RequestedAudience(this, audience, expected));
        }
    }

    private void Note(StepKind kind, TimeProvider clock, int? memberId = null, string? text = null) =>
        steps.Add(new RequestStep(this, kind, clock.GetUtcNow().UtcDateTime, memberId, text));
}
