using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Scheduling;

/// <summary>A time for which people are wanted somewhere, before anything is booked or offered.</summary>
/// <param name="VisitId">The visit that has it already; 0 for none.</param>
/// <param name="Slot">The whole stay.</param>
internal sealed record WantedTime(int OwnerId, int VisitId, Slot Slot, string StateCode, string? CountyFips, int? VenueId, IReadOnlyList<int> Presenters)
{
    public DateOnly Date => Slot.Date;

    /// <summary>Nobody travels.</summary>
    public bool IsOnline { get; init; }

    public static WantedTime Of(Visit visit) => new(
        visit.OwnerId, visit.Id, visit.Slot!.Value, visit.StateCode, visit.CountyFips, visit.VenueId,
        [.. visit.CoPresenters.Select(one => one.MemberId), .. visit.LeadPresenterId is { } lead ? [lead] : Array.Empty<int>()])
    {
        IsOnline = visit.IsOnline,
    };

    public static WantedTime Of(PresentationRequest request, int presenterId, Slot slot) =>
        new(request.OwnerId, 0, slot, request.StateCode, request.CountyFips, request.VenueId, [presenterId]) { IsOnline = request.Format is Format.Online };
}
