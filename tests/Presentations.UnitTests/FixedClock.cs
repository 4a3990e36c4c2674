namespace Presentations.UnitTests;

/// <summary>A clock that stands still.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>Noon of 14 March 2018 in Boise.</summary>
    public static FixedClock Default { get; } = new(new DateTimeOffset(2018, 3, 14, 18, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => now;
}
