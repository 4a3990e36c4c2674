using Presentations.Domain.Scheduling;
using Presentations.Web.Shell;

namespace Presentations.Web.Mail.Calendar;

/// <summary>A visit as it goes into people's calendars.</summary>
public sealed class VisitInCalendar(MailOptions mail, Server server, TimeProvider clock)
{
    public CalendarUser Organizer => new(mail.FromName, mail.From);

    public string UidOf(Visit visit) => UidOf(visit.EntryId);

    public string UidOf(Guid visit) => $"visit-{visit:N}@{new Uri(server.PublicAddress).Host}";

    /// <param name="street">Of the venue; null when it is not known.</param>
    public static string Where(Visit visit, string? street) =>
        visit.OnlineLink ?? (visit.IsOnline ? "Online" : string.Join(", ", new[] { visit.VenueName, street, visit.City, $"{visit.StateCode} {visit.Zip}".TrimEnd() }.Where(part => part is not null)));

    /// <summary>For one person: an invitation, an update of it, or its cancellation.</summary>
    public (string File, string Method) For(CalendarUser attendee, Visit visit, string summary, string description, string? street, bool isOff = false)
    {
        var method = isOff ? CalendarFile.Cancel : CalendarFile.Request;
        var one = new CalendarEvent(UidOf(visit), visit.CalendarSequence, visit.StartsAtUtc!.Value, visit.EndsAtUtc!.Value, visit.Zone, summary)
        {
            Location = Where(visit, street),
            Description = description, IsCancelled = isOff, Attendee = attendee, Organizer = Organizer,
        };
        return (CalendarFile.Of(method, [one], clock.GetUtcNow().UtcDateTime), method);
    }
}
