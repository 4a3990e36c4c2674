namespace Presentations.Web.Mail.Calendar;

/// <summary>An appointment as calendar programs exchange it.</summary>
/// <param name="Uid">The same in every message about it; unique in the world.</param>
/// <param name="Sequence">Grows whenever calendars must change.</param>
/// <param name="Zone">The IANA zone on whose clock it is told.</param>
public sealed record CalendarEvent(string Uid, int Sequence, DateTime StartsAtUtc, DateTime EndsAtUtc, string Zone, string Summary)
{
    public string? Location { get; init; }

    public string? Description { get; init; }

    public CalendarUser? Organizer { get; init; }

    public CalendarUser? Attendee { get; init; }

    public bool IsCancelled { get; init; }
}

/// <summary>Somebody in a calendar: a name and an e-mail address.</summary>
public sealed record CalendarUser(string Name, string Address);
