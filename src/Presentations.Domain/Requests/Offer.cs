using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <summary>A time that a desk offers a school, held in the presenter's calendar until it is taken, released or lapsed.</summary>
public sealed class Offer : ITaskForceOwned, IOfRequest
{
    private Offer() { }

    internal Offer(PresentationRequest request, int presenterId, Slot slot, DateTime expiresAtUtc)
    {
        (OwnerId, PresenterId, ExpiresAtUtc) = (request.OwnerId, presenterId, expiresAtUtc);
        (Date, Start, Minutes, Zone) = (slot.Date, slot.Start, slot.Minutes, slot.Zone);
        (StartsAtUtc, EndsAtUtc) = (slot.StartsAtUtc, slot.EndsAtUtc);
    }

    public int Id { get; private set; }

    public int RequestId { get; private set; }

    public int OwnerId { get; internal set; }

    public int PresenterId { get; private set; }

    public DateOnly Date { get; private set; }

    public TimeOnly Start { get; private set; }

    /// <summary>The whole stay: all sessions with their breaks.</summary>
    public int Minutes { get; private set; }

    public string Zone { get; private set; } = "";

    public DateTime StartsAtUtc { get; private set; }

    public DateTime EndsAtUtc { get; private set; }

    public DateTime ExpiresAtUtc { get; private set; }

    public OfferStatus Status { get; private set; }

    public Slot Slot => new(Date, Start, Minutes, Zone);

    int? IOfRequest.RequestId => RequestId;

    public bool IsOpenAt(DateTime utc) => Status is OfferStatus.Open && ExpiresAtUtc > utc;

    /// <summary>The rules of its zone changed: what the school was told stays, the instants follow. Answers whether they moved.</summary>
    internal bool FollowZoneRules()
    {
        var before = StartsAtUtc;
        (StartsAtUtc, EndsAtUtc) = (Slot.StartsAtUtc, Slot.EndsAtUtc);
        if (ExpiresAtUtc > StartsAtUtc) ExpiresAtUtc = StartsAtUtc;
        return before != StartsAtUtc;
    }

    internal void Take() => Status = OfferStatus.Taken;

    internal void Release() => Status = OfferStatus.Released;

    internal void Lapse() => Status = OfferStatus.Lapsed;
}

/// <summary>What became of an offered time.</summary>
public enum OfferStatus
{
    Open,
    Taken,

    /// <summary>Another one was taken, or the desk took it back.</summary>
    Released,

    /// <summary>Nobody chose in time.</summary>
    Lapsed,
}
