using System.Threading.RateLimiting;

namespace Presentations.Web.Shell;

/// <summary>The requests for a presentation that were taken in this hour, whatever network they came from; what was turned away fills nobody's outbox.</summary>
public sealed class AskedEverywhere(Limits limits) : IDisposable
{
    private readonly FixedWindowRateLimiter hour = new(Limits.Hourly(limits.AskPerHour));

    public bool IsFlood => hour.GetStatistics() is { CurrentAvailablePermits: 0 };

    public void Add() => hour.AttemptAcquire().Dispose();

    public void Dispose() => hour.Dispose();
}
