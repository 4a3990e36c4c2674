using Presentations.Domain.Directory;

namespace Presentations.Domain.Scheduling;

/// <summary>What is said of a visit, apart from its sessions.</summary>
public sealed record VisitFacts(DateOnly Date, Place Place)
{
    public int? VenueId { get; init; }
    public int? LeadPresenterId { get; init; }
    public string? LeadPresenterName { get; init; }
    public int? LeadAgencyId { get; init; }
    public string? Notes { get; init; }

    /// <summary>Why it is told only now; null as long as nobody asks.</summary>
    public string? Because { get; init; }

    public IReadOnlyCollection<int> PartnerAgencyIds { get; init; } = [];
    public IReadOnlyCollection<int> CoPresenterIds { get; init; } = [];
}
