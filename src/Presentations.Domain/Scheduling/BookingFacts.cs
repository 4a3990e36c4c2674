namespace Presentations.Domain.Scheduling;

/// <summary>What is said of a visit ahead.</summary>
public sealed record BookingFacts(VisitFacts Visit)
{
    public int? RequestId { get; init; }

    /// <summary>The visits of a recurring series share it; each stands alone.</summary>
    public Guid? SeriesId { get; init; }

    /// <summary>Where a virtual visit is joined.</summary>
    public string? OnlineLink { get; init; }
}
