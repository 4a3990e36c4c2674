namespace Presentations.Web.Demo;

/// <summary>A clock that stands still, so that something can be told as of its day.</summary>
internal sealed class Moment(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
