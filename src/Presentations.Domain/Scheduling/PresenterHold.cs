namespace Presentations.Domain.Scheduling;

/// <summary>A quarter-hour of a presenter that is taken; the key refuses the second one. Follows from visits and offers, never written by hand.</summary>
public sealed class PresenterHold : ITaskForceOwned
{
    public required int PresenterId { get; init; }

    /// <summary>The quarter-hour's beginning.</summary>
    public required DateTime QuarterUtc { get; init; }

    public required int OwnerId { get; init; }

    /// <summary>Set when a visit holds it, else the offer is.</summary>
    public int? VisitId { get; init; }

    public int? OfferId { get; init; }

    /// <summary>Null for visits.</summary>
    public DateTime? ExpiresAtUtc { get; init; }
}

/// <summary>Grows with every change of a presenter's holds; the lock that two bookings share.</summary>
public sealed class PresenterLock
{
    public required int PresenterId { get; init; }

    public required int Version { get; init; }
}
