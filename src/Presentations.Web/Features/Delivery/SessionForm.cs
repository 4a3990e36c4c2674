using System.Globalization;

namespace Presentations.Web.Features.Delivery;

/// <summary>What a person types of one session.</summary>
public sealed class SessionForm
{
    /// <summary>Null for a session that is not saved yet.</summary>
    public int? PresentationId { get; set; }

    /// <summary>As a time input writes it, for example "09:15".</summary>
    public string? Start { get; set; }

    public string? Minutes { get; set; }

    public CountedAs CountedAs { get; set; }

    /// <summary>By audience; a total that nobody split stands for <see cref="Domain.Delivery.Audience.Unspecified"/>.</summary>
    public Dictionary<string, string> Counts { get; set; } = [];

    public bool IsRepeatAudience { get; set; }

    /// <summary>Set when this session was another talk than the rest of the visit.</summary>
    public TalkForm? Own { get; set; }

    /// <summary>The next session as it usually is: like the last one and right after it, or after the same break. Nobody is counted in advance.</summary>
    public static SessionForm After(IReadOnlyList<SessionForm> sessions)
    {
        var last = sessions[^1];
        return new SessionForm { Start = NextStart(sessions), Minutes = last.Minutes, Own = last.Own?.Copy() };
    }

    private static string? NextStart(IReadOnlyList<SessionForm> sessions)
    {
        if (Time(sessions[^1]) is not { } last) return null;
        var minutes = SessionReading.Number(sessions[^1].Minutes) ?? 0;
        var step = sessions.Count > 1 && Time(sessions[^2]) is { } before && last > before ? last - before : TimeSpan.FromMinutes(minutes);
        var next = last.Add(step, out var wrappedDays);
        return step == TimeSpan.Zero || wrappedDays != 0 ? null : next.ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    private static TimeOnly? Time(SessionForm session) => TimeOnly.TryParse(session.Start, CultureInfo.InvariantCulture, out var time) ? time : null;
}

/// <summary>How a session says who was in the room.</summary>
public enum CountedAs
{
    /// <summary>By numbers; without any, nothing is known yet.</summary>
    Numbers,
    NotKnown,
    NobodyCame,
}
