using System.Globalization;
using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests.School;

/// <summary>Fills the form with what was asked for.</summary>
internal static class WishFormOf
{
    public static WishForm Request(PresentationRequest request) => new()
    {
        Version = request.Version,
        Audiences = [.. request.Audiences.Select(audience => audience.Audience)],
        Expected = request.Audiences.ToDictionary(audience => audience.Audience, audience => audience.Expected?.ToString(CultureInfo.InvariantCulture)),
        Topics = [.. TopicSet.Codes(request.Topics)],
        Format = request.Format?.ToString(),
        Windows = [.. request.Windows.OrderBy(window => window.Order).Select(Window)],
        NotOn = [.. DaySet.Days(request.NotOn).Select(TypedText.Day)],
        Flexibility = request.Flexibility.ToString(),
        DecideBy = request.DecideBy is { } day ? TypedText.Day(day) : null,
        Sessions = request.Sessions.ToString(CultureInfo.InvariantCulture),
        Minutes = request.Minutes.ToString(CultureInfo.InvariantCulture),
        Room = request.Room,
        Equipment = request.Equipment,
        Language = request.Language,
        NeedsInterpreter = request.NeedsInterpreter,
        Accessibility = request.Accessibility,
        StaffStays = request.StaffStays,
        Notes = request.Notes,
    };

    private static WindowForm Window(PreferredWindow window) => new()
    {
        FirstDay = TypedText.Day(window.FirstDay),
        LastDay = window.LastDay == window.FirstDay ? null : TypedText.Day(window.LastDay),
        From = TypedText.Time(window.From),
        To = TypedText.Time(window.To),
    };
}
