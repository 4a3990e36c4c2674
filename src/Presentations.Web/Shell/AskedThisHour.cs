using System.Net;
using System.Threading.RateLimiting;

namespace Presentations.Web.Shell;

/// <summary>The requests for a presentation that were taken in this hour, from each network and from all; what was turned away counts for nobody.</summary>
public sealed class AskedThisHour : IDisposable
{
    private readonly FixedWindowRateLimiter everywhere;
    private readonly PartitionedRateLimiter<string> networks;

    public AskedThisHour(Limits limits)
    {
        everywhere = new(Hourly(limits.AskPerHour));
        networks = PartitionedRateLimiter.Create<string, string>(network => IsFlood
            ? RateLimitPartition.GetFixedWindowLimiter($"{network} in a flood", _ => Hourly(limits.AskPerNetworkInAFlood))
            : RateLimitPartition.GetFixedWindowLimiter(network, _ => Hourly(limits.AskPerNetworkAndHour)));
    }

    private bool IsFlood => everywhere.GetStatistics() is { CurrentAvailablePermits: 0 };

    /// <summary>How long somebody there waits at most until their next request is taken; null when it is taken now.</summary>
    public TimeSpan? WaitOf(IPAddress? address)
    {
        if (networks.GetStatistics(Limits.Network(address)) is not { CurrentAvailablePermits: 0 }) return null;
        using var refused = networks.AttemptAcquire(Limits.Network(address));
        return refused.IsAcquired ? null : refused.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Limits.Hour;
    }

    public void Add(IPAddress? address)
    {
        networks.AttemptAcquire(Limits.Network(address)).Dispose();
        everywhere.AttemptAcquire().Dispose();
    }

    public void Dispose()
    {
        networks.Dispose();
        everywhere.Dispose();
    }

    private static FixedWindowRateLimiterOptions Hourly(int permits) => new() { PermitLimit = permits, Window = Limits.Hour };
}
