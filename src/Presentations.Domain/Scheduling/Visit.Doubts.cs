using Presentations.Domain.Delivery;

namespace Presentations.Domain.Scheduling;

/// <content>What makes one ask whether a visit that is told took place once, and as it is told.</content>
public sealed partial class Visit
{
    /// <summary>Whether it may be another visit, told again: at the same place and time, or with the same presenter elsewhere at that time. What says no time may have been at any.</summary>
    public bool MayRepeat(Visit other)
    {
        var isThere = IsAtPlaceOf(other);
        if (Date != other.Date || !isThere && (LeadPresenterId is null || LeadPresenterId != other.LeadPresenterId)) return false;
        return Delivered.Any(talk => other.Delivered.Any(told => talk.IsAtTimeOf(told) ?? isThere));
    }

    /// <summary>Two sessions that overlap though only one presenter is named; null when there are none. A table stands beside talks.</summary>
    public (Presentation Earlier, Presentation Later)? AtOnce
    {
        get
        {
            if (coPresenters.Count > 0 || partners.Count > 0) return null;
            var talks = Delivered.Where(talk => talk.Kind is not Kind.OutreachEvent).OrderBy(talk => talk.StartsAtUtc).ToList();
            return talks.Zip(talks.Skip(1)).Where(pair => pair.First.IsAtTimeOf(pair.Second) is true).Select(pair => ((Presentation, Presentation)?)pair).FirstOrDefault();
        }
    }

    private IEnumerable<Presentation> Delivered => presentations.Where(talk => talk.Status is PresentationStatus.Delivered);

    private bool IsAtPlaceOf(Visit other) =>
        VenueId == other.VenueId && (VenueId is not null || (VenueName, City, StateCode) == (other.VenueName, other.City, other.StateCode));
}
