using Presentations.Domain.Delivery;

namespace Presentations.Web.Jobs;

/// <summary>Does once what takes long the first time: after the start and its first pages, before somebody types a note.</summary>
public sealed class WarmUp(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Pause, clock, stoppingToken);
        ChildIdentityWarning.For("Lena, 5th grade, born 1/2/2009, lives at 12 Elm St: 208-555-0100, @lena_09x, lena09@example.org.");
    }
}
