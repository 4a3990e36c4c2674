using Presentations.Domain;

namespace Presentations.Web.Features.Delivery;

/// <summary>The input of a visit's form that a refusal is about.</summary>
internal static class FieldOfVisit
{
    /// <summary>The input's id; null when the refusal is about the whole visit.</summary>
    public static string? IdOf(this VisitForm form, RuleViolation refusal) => refusal.Field switch
    {
        "Date" => "date",
        "Venue" => form.Place.KnownAs is PlaceKnownAs.NewVenue ? "place-name" : "venue",
        "StateCode" => "place-state",
        "Zip" => "place-zip",
        "CountyFips" => "place-county",
        "The venue's name" => "place-name",
        "The street" => "place-street",
        "The city" => "place-city",
        "LeadPresenterId" => "lead",
        "The presenter" => "lead-name",
        "The notes" => "notes",
        GivenReason.Field => "because",
        "The title" => "talk-title",
        "Language" => "talk-language",
        "Replay" => "talk-replay",
        "Minutes" => $"session-{form.Sessions.FindIndex(IsOfOddLength) + 1}-minutes",
        { } field when field.StartsWith("Session ", StringComparison.Ordinal) => IdInSession(field.Split(' ', 3)),
        _ => null,
    };

    private static string? IdInSession(string[] parts) => parts[2] switch
    {
        "" => null,
        "Start" or "Minutes" => $"session-{parts[1]}-{parts[2].ToLowerInvariant()}",
        "Attendance" => $"session-{parts[1]}-count-as",
        "Replay" => "talk-replay",
        var audience => $"session-{parts[1]}-count-{audience}",
    };

    private static bool IsOfOddLength(SessionForm session) => SessionReading.Number(session.Minutes) is < Bounds.ShortestMinutes or > Bounds.LongestMinutes;
}
