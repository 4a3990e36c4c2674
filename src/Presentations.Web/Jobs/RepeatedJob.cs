namespace Presentations.Web.Jobs;

/// <summary>Something that happens by itself again and again: first a little after the start, whose pages come before it. What one run could not do the next one tries again.</summary>
public abstract class RepeatedJob(TimeSpan interval, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(3);

    protected TimeProvider Clock { get; } = clock;

    protected ILogger Log { get; } = log;

    /// <summary>Answers how much was done, which the log tells.</summary>
    public abstract Task<int> RunOnceAsync(CancellationToken ct = default);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, Clock, stoppingToken);
        using var timer = new PeriodicTimer(interval, Clock);
        do
        {
            try
            {
                if (await RunOnceAsync(stoppingToken) is > 0 and var done) Log.LogInformation("{Job}: {Done} done.", GetType().Name, done);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Log.LogError(error, "{Job} did not finish; the next run tries again.", GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
