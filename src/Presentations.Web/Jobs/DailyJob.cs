namespace Presentations.Web.Jobs;

/// <summary>Housekeeping at start, then every day; what one run could not do is tried again by the next.</summary>
public abstract class DailyJob(TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    protected TimeProvider Clock { get; } = clock;

    /// <summary>Answers how many rows it has removed.</summary>
    public abstract Task<int> RunOnceAsync(CancellationToken ct = default);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, Clock);
        do
        {
            try
            {
                if (await RunOnceAsync(stoppingToken) is > 0 and var removed) log.LogInformation("{Job} removed {Removed}.", GetType().Name, removed);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "{Job} could not run; tomorrow it tries again.", GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
