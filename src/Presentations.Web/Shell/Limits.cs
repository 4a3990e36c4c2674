using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Presentations.Web.Shell;

/// <summary>How often one address may ask; beyond it the answer is 429.</summary>
public sealed class Limits
{
    public const string SignIn = "sign-in";
    public const string Public = "public";
    public const string Ask = "ask";
    public const string Links = "links";
    public const string Schools = "schools";
    internal static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Attempts to sign in or to use a link, per address and minute.</summary>
    public int SignInPerMinute { get; set; } = 20;

    /// <summary>Public pages per address and minute.</summary>
    public int PublicPerMinute { get; set; } = 600;

    /// <summary>Forms that are sent per network and minute, whatever becomes of them: programs are cut off here, before anything is read.</summary>
    public int AskPostsPerMinute { get; set; } = 60;

    /// <summary>Requests for a presentation that are taken per network (of an IPv4 address the first 24 bits, of an IPv6 address 48) and hour.</summary>
    public int AskPerNetworkAndHour { get; set; } = 60;

    /// <summary>Requests for a presentation that are taken in an hour from everywhere; beyond it each network has a few only, so that a flood from many does not fill the outbox before everybody else.</summary>
    public int AskPerHour { get; set; } = 600;

    /// <summary>What a network may still ask in such an hour.</summary>
    public int AskPerNetworkInAFlood { get; set; } = 6;

    /// <summary>Nobody fills in the request form in fewer seconds.</summary>
    public int AskAfterSeconds { get; set; } = 3;

    /// <summary>Look-ups of schools while a name is typed, per address and minute.</summary>
    public int SchoolsPerMinute { get; set; } = 120;

    public void Apply(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(SignIn, context => HttpMethods.IsPost(context.Request.Method)
            ? PerMinute(context, SignInPerMinute)
            : RateLimitPartition.GetNoLimiter(""));
        limiter.AddPolicy(Public, context => PerMinute(context, PublicPerMinute));
        limiter.AddPolicy(Schools, context => PerMinute(context, SchoolsPerMinute));
        limiter.AddPolicy(Ask, context => RateLimitPartition.GetFixedWindowLimiter(Network(context.Connection.RemoteIpAddress), _ => Window(AskPostsPerMinute, TimeSpan.FromMinutes(1))));
        limiter.AddPolicy(Links, context => RateLimitPartition.GetFixedWindowLimiter(Network(context.Connection.RemoteIpAddress), _ => Window(AskPerNetworkAndHour, Hour)));
        limiter.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)) rejected.HttpContext.Response.Headers.RetryAfter = Seconds(wait);
            return ValueTask.CompletedTask;
        };
    }

    /// <summary>The network that an address is in, as far as one customer of a provider usually has it.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes, 0, address.AddressFamily is AddressFamily.InterNetwork ? 3 : 6);
    }

    /// <summary>As the header Retry-After says it.</summary>
    internal static string Seconds(TimeSpan wait) => ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static RateLimitPartition<string> PerMinute(HttpContext context, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ =>
            Window(permits, TimeSpan.FromMinutes(1)));

    private static FixedWindowRateLimiterOptions Window(int permits, TimeSpan window) => new() { PermitLimit = permits, Window = window };
}
