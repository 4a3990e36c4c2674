namespace Presentations.Domain.Scheduling;

/// <summary>An appointment as the school said it: day, wall-clock time and zone. The instants follow from these.</summary>
/// <param name="Minutes">The whole stay: all sessions with their breaks.</param>
/// <param name="Zone">IANA.</param>
public readonly record struct Slot(DateOnly Date, TimeOnly Start, int Minutes, string Zone)
{
    public DateTime StartsAtUtc => WallClock.ToUtc(Date, Start, Zone);

    public DateTime EndsAtUtc => StartsAtUtc.AddMinutes(Minutes);

    public TimeOnly End => Start.AddMinutes(Minutes);
}
