using Presentations.Domain.Directory;

namespace Presentations.Data.Access;

/// <summary>Who is asking, and which rows they may read and write. Nobody sees anything by default.</summary>
public sealed class AccessScope
{
    private AccessScope(Reach reach) => Reach = reach;

    public static AccessScope Nobody { get; } = new(Reach.Owners);

    /// <summary>Signing in and setting a password: accounts only.</summary>
    public static AccessScope SignIn { get; } = new(Reach.Owners) { MayWriteAccounts = true };

    /// <summary>Anyone who opens a public page: totals, never the talks behind them.</summary>
    public static AccessScope PublicTotals { get; } = new(Reach.PublicTotals);

    /// <summary>Anyone who asks for a presentation: may leave one request, and reads none.</summary>
    public static AccessScope Intake { get; } = new(Reach.OneRequest) { IsIntake = true };

    /// <summary>Whoever holds a request's private link: that request, its offers and its visit, and nothing else.</summary>
    public static AccessScope Request(int requestId, int ownerId) => new(Reach.OneRequest) { RequestId = requestId, RequestOwnerId = ownerId };

    /// <summary>Housekeeping that nobody started.</summary>
    public static AccessScope System { get; } = new(Reach.Everything) { WritesEverything = true, IsAdministrator = true, MayWriteAccounts = true };

    /// <summary>A person with what their memberships grant; without any, nothing.</summary>
    public static AccessScope For(int memberId, IReadOnlyCollection<Grant> grants)
    {
        var isAdministrator = grants.Any(grant => grant.Role is Role.Administrator);
        var owners = grants.Where(grant => grant.OwnerId is not null).Select(grant => grant.OwnerId!.Value).Distinct().Order().ToArray();
        return new AccessScope(
            isAdministrator || grants.Any(grant => grant.Role is Role.NationalViewer) ? Reach.Everything
            : owners.Length == 1 ? Reach.OneOwner
            : Reach.Owners)
        {
            MemberId = memberId,
            IsAdministrator = isAdministrator,
            WritesEverything = isAdministrator,
            MayWriteAccounts = isAdministrator,
            ReadableOwners = owners,
            Coordinated = grants.Where(grant => grant.Role is Role.Coordinator).Select(grant => grant.OwnerId!.Value).ToHashSet(),
            CoordinatedStates = grants.Where(grant => grant.Role is Role.Coordinator).SelectMany(grant => grant.States).ToHashSet(),
        };
    }

    internal Reach Reach { get; }

    /// <summary>Null for the system and for people without an account.</summary>
    public int? MemberId { get; private init; }

    public bool IsAdministrator { get; private init; }

    public bool ReadsEverything => Reach is Reach.Everything;

    /// <summary>False for the public, which sees sums alone.</summary>
    public bool ReadsTalks => Reach is not (Reach.PublicTotals or Reach.OneRequest);

    /// <summary>The task forces and state desks of the memberships; a role that reads everything is not listed here.</summary>
    public IReadOnlyList<int> ReadableOwners { get; private init; } = [];

    /// <summary>The same owners: whoever belongs to one may log for it.</summary>
    public IReadOnlyList<int> WritableOwners => ReadableOwners;

    internal bool MayWriteAccounts { get; private init; }

    internal bool IsIntake { get; private init; }

    /// <summary>Whoever fills in the public form or holds a private link.</summary>
    internal bool IsSchool => IsIntake || RequestId > 0;

    /// <summary>0 unless this is the scope of a private link.</summary>
    internal int RequestId { get; private init; }

    internal int RequestOwnerId { get; private init; }

    /// <summary>The desk to which this person is handing a request over.</summary>
    internal int? HandsOverTo { get; private init; }

    /// <summary>The venue whose visits ahead follow it; 0 unless one moves.</summary>
    internal int VenueId { get; private init; }

    private bool WritesEverything { get; init; }

    private HashSet<int> Coordinated { get; init; } = [];

    private HashSet<string> CoordinatedStates { get; init; } = [];

    /// <summary>The same person while handing a request over: it may arrive at a desk that is not theirs.</summary>
    internal AccessScope HandingOverTo(int ownerId) => new(Reach)
    {
        MemberId = MemberId, IsAdministrator = IsAdministrator, WritesEverything = WritesEverything, MayWriteAccounts = MayWriteAccounts,
        ReadableOwners = ReadableOwners, Coordinated = Coordinated, CoordinatedStates = CoordinatedStates, HandsOverTo = ownerId,
    };

    /// <summary>The same person while a venue moves: of what task forces own they reach its visits alone, whosever these are.</summary>
    internal AccessScope MovingVenue(int venueId) => new(Reach.OneVenue)
    {
        MemberId = MemberId, IsAdministrator = IsAdministrator, WritesEverything = WritesEverything, ReadableOwners = ReadableOwners,
        Coordinated = Coordinated, CoordinatedStates = CoordinatedStates, VenueId = venueId,
    };

    public bool MayRead(int ownerId) => ReadsEverything || ReadableOwners.Contains(ownerId);

    /// <summary>Sums are public where the talks behind them are not.</summary>
    public bool MayReadTotalsOf(int ownerId) => Reach is Reach.PublicTotals || MayRead(ownerId);

    public bool MayWrite(int ownerId) => WritesEverything || ReadableOwners.Contains(ownerId);

    public bool IsCoordinatorOf(int ownerId) => WritesEverything || Coordinated.Contains(ownerId);

    public bool CoordinatesSomewhere => WritesEverything || Coordinated.Count > 0;

    public void RequireAdministrator()
    {
        if (!IsAdministrator) throw new AccessDenied("Only an administrator can do this.");
    }

    /// <summary>Venues and agencies are proposed by everyone who may log.</summary>
    public bool MayProposeShared => WritesEverything || ReadableOwners.Count > 0;

    /// <summary>Venues and agencies are changed by the coordinators of their state.</summary>
    public bool MayChangeShared(string stateCode) => WritesEverything || CoordinatedStates.Contains(stateCode);
}

/// <summary>A role that a person holds, with the states that its task force or state desk covers.</summary>
public sealed record Grant(Role Role, int? OwnerId, IReadOnlyCollection<string> States);

/// <summary>How far a scope reads; each has a model of its own, so that a filter costs nothing where there is none.</summary>
internal enum Reach
{
    Owners,

    /// <summary>Most people: a comparison instead of a list, which would have to be written into every statement anew.</summary>
    OneOwner,
    Everything,
    PublicTotals,
    OneRequest,

    /// <summary>The visits at one venue, whosever they are.</summary>
    OneVenue,
}
