using Presentations.Domain.Delivery;

namespace Presentations.Domain.Scheduling;

/// <summary>What is planned for one session of a visit.</summary>
/// <param name="Start">On the venue's clock.</param>
public sealed record PlannedSession(TimeOnly Start, int Minutes)
{
    public Kind Kind { get; init; }
    public Format? Format { get; init; }
    public string Language { get; init; } = Languages.English;
    public IReadOnlyCollection<string> Topics { get; init; } = [];

    /// <summary>Null when several are expected together.</summary>
    public string? Audience { get; init; }

    /// <summary>Null when not known.</summary>
    public int? Expected { get; init; }
}

/// <summary>Spreads the sessions of a visit over its stay.</summary>
public static class SessionPlan
{
    /// <summary>The break between two sessions when nothing else is said.</summary>
    public const int BreakMinutes = 10;

    /// <summary>A visit takes place within one day.</summary>
    public static readonly TimeSpan LongestStay = TimeSpan.FromHours(16);

    /// <summary>How long an officer stays for so many sessions.</summary>
    public static int StayMinutes(int sessions, int minutes) => sessions * minutes + (sessions - 1) * BreakMinutes;

    /// <summary>The first begins with the stay, the last ends with it.</summary>
    public static IReadOnlyList<PlannedSession> Of(Slot slot, int sessions, int minutes, PlannedSession like)
    {
        var free = slot.Minutes - sessions * minutes;
        Rule.Require(free >= 0, $"{sessions} sessions of {minutes} minutes do not fit into {slot.Minutes} minutes.", "Minutes");
        var pause = sessions == 1 ? 0 : free / (sessions - 1);
        return [.. Enumerable.Range(0, sessions).Select(place => like with { Start = slot.Start.AddMinutes(place * (minutes + pause)), Minutes = minutes })];
    }
}
