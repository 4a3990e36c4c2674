using Presentations.Domain.Requests;

namespace Presentations.Web.Mail;

/// <summary>What happened to a request, as a coordinator reads it in a subject.</summary>
internal static class StaffWords
{
    public static string Of(StepKind what) => what switch
    {
        StepKind.Asked or StepKind.Confirmed => "New request",
        StepKind.SchoolWrote => "The school wrote",
        StepKind.Changed => "The school changed its request",
        StepKind.Corrected => "The school corrected what it said",
        StepKind.HandedOver => "Handed over to your desk",
        StepKind.OffersReleased => "No time was chosen",
        StepKind.OtherTimeProposed => "The school proposes another time",
        StepKind.Booked => "The school chose a time",
        StepKind.Moved => "The school moved the visit",
        StepKind.VisitCancelled => "The school cancelled the visit",
        StepKind.Withdrawn => "The school withdrew",
        StepKind.Joined => "Joined with another request",
        StepKind.StandsAlone => "Waits by itself again",
        StepKind.Expired => "A request expired",
        StepKind.FeedbackGiven => "Feedback from the school",
        _ => "News of a request",
    };

    /// <param name="properties">Of the request.</param>
    public static string Corrected(IReadOnlyList<string> properties)
    {
        var parts = properties.Select(Part).ToList();
        return $"It corrected {(parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}")}. This holds now:";
    }

    private static string Part(string property) => property switch
    {
        nameof(PresentationRequest.ContactName) => "the contact",
        nameof(PresentationRequest.ContactPosition) => "the contact’s position",
        nameof(PresentationRequest.ContactPhone) => "the phone number",
        nameof(PresentationRequest.OnSiteName) => "who is at the door",
        nameof(PresentationRequest.OnSitePhone) => "the phone number there",
        nameof(PresentationRequest.Room) => "the room",
        nameof(PresentationRequest.Equipment) => "the equipment",
        nameof(PresentationRequest.Accessibility) => "accessibility",
        _ => "how many are expected",
    };

    public static string Of(Chase level) => level switch
    {
        Chase.Reminded => "A promise runs out",
        Chase.Coordinators => "A promise has run out",
        _ => "A school still waits",
    };
}
