using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Delivery;

/// <summary>The words that the pages use for the codes that stand in history.</summary>
internal static class CodesInHistory
{
    /// <summary>Null for what is no code, or one without words of its own.</summary>
    public static string? Label(string subject, string field, string value) => (subject, field) switch
    {
        (nameof(Visit), nameof(Visit.Stage)) => Of<VisitStage>(value, SchedulingLabels.Label),
        (nameof(Presentation), nameof(Presentation.Status)) => Of<PresentationStatus>(value, DeliveryLabels.Label),
        (nameof(PresentationRequest), nameof(PresentationRequest.Status)) => Of<RequestStatus>(value, RequestLabels.Label),
        (nameof(PresentationRequest), nameof(PresentationRequest.DeclineReason)) => Of<DeclineReason>(value, RequestLabels.Label),
        (nameof(PresentationRequest), nameof(PresentationRequest.Flexibility)) => Of<Flexibility>(value, RequestLabels.Label),
        (nameof(PresentationRequest), nameof(PresentationRequest.Chase)) => Of<Chase>(value, RequestLabels.Label),
        (nameof(Venue), nameof(Venue.Kind)) => Of<VenueKind>(value, VenueLabels.Label),
        (nameof(Closure), nameof(Closure.Kind)) => Of<ClosureKind>(value, SchedulingLabels.Label),
        (_, nameof(Presentation.Kind)) => Of<Kind>(value, DeliveryLabels.Label),
        (_, nameof(Presentation.Format)) => Of<Format>(value, DeliveryLabels.Label),
        (_, nameof(Presentation.Basis)) => Of<CountingBasis>(value, DeliveryLabels.Label),
        _ => null,
    };

    private static string? Of<T>(string value, Func<T, string> label) where T : struct, Enum => Enum.TryParse<T>(value, out var code) ? label(code) : null;
}
