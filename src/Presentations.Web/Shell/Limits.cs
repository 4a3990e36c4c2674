using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Presentations.Web.Shell;

/// <summary>How often one address may ask; beyond it the answer is 429.</summary>
public sealed class Limits
{
    public const string SignIn = "sign-in";
    public const string Public = "public";

    /// <summary>Attempts to sign in or to use a link, per address and minute.</summary>
    public int SignInPerMinute { get; set; } = 20;

    /// <summary>Public pages per address and minute.</summary>
    public int PublicPerMinute { get; set; } = 600;

    public void Apply(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(SignIn, context => HttpMethods.IsPost(context.Request.Method)
            ? PerMinute(context, SignInPerMinute)
            : RateLimitPartition.GetNoLimiter(""));
        limiter.AddPolicy(Public, context => PerMinute(context, PublicPerMinute));
    }

    private static RateLimitPartition<string> PerMinute(HttpContext context, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ =>
            new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
}
