namespace Presentations.Domain.Scheduling;

/// <summary>An agency named with a visit; "with partners" columns overlap and are never added up.</summary>
public sealed class VisitPartner : ITaskForceOwned, IDetailOf
{
    private VisitPartner() { }

    internal VisitPartner(Visit visit, int agencyId) => (OwnerId, AgencyId) = (visit.OwnerId, agencyId);

    public int VisitId { get; private set; }

    public int AgencyId { get; private set; }

    public int OwnerId { get; private set; }

    Type IDetailOf.ParentType => typeof(Visit);

    int IDetailOf.ParentId => VisitId;

    string IDetailOf.DetailName => $"Partner agency {AgencyId}";

    string? IDetailOf.DetailValue => "named";
}

/// <summary>A member who spoke beside the lead; the lead alone is credited.</summary>
public sealed class CoPresenter : ITaskForceOwned, IDetailOf
{
    private CoPresenter() { }

    internal CoPresenter(Visit visit, int memberId) => (Visit, OwnerId, MemberId) = (visit, visit.OwnerId, memberId);

    public Visit Visit { get; private set; } = null!;

    public int VisitId { get; private set; }

    public int MemberId { get; private set; }

    public int OwnerId { get; private set; }

    Type IDetailOf.ParentType => typeof(Visit);

    int IDetailOf.ParentId => VisitId;

    string IDetailOf.DetailName => $"Co-presenter {MemberId}";

    string? IDetailOf.DetailValue => "named";
}
