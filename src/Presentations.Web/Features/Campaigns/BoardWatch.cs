using System.Collections.Concurrent;
using Presentations.Data;
using Presentations.Data.Rollup;

namespace Presentations.Web.Features.Campaigns;

/// <summary>
/// Tells open boards that something has changed. One look at the database every few seconds for all of them, and none while no board is
/// open; a board then reads itself anew.
/// </summary>
public sealed partial class BoardWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<BoardWatch> logger) : BackgroundService
{
    private static readonly TimeSpan interval = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Follower, byte> followers = new();

    /// <param name="seen">Of the board as it is shown, so that nothing between its reading and this call is missed.</param>
    /// <param name="changed">Answers the pulse of the board as it is shown then.</param>
    /// <returns>Ends the following when disposed.</returns>
    public IDisposable Follow(BoardPulse seen, Func<Task<BoardPulse>> changed)
    {
        var follower = new Follower(this, seen, changed);
        followers[follower] = 0;
        return follower;
    }

    /// <summary>Looks once, and tells whoever shows an older board.</summary>
    public async Task LookAsync(CancellationToken ct = default)
    {
        if (followers.IsEmpty) return;
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenForPublicTotals();
        var now = await BoardPulse.OfAsync(db, ct);
        await Task.WhenAll(followers.Keys.Where(follower => follower.Seen != now).Select(TellAsync));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Missed(error);
            }
        }
    }

    private async Task TellAsync(Follower follower)
    {
        try
        {
            follower.Seen = await follower.Changed();
        }
        catch (ObjectDisposedException)
        {
            follower.Dispose();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Missed(error); // it still shows the older board, and is told again
        }
    }

    [LoggerMessage(LogLevel.Warning, "An open board could not be brought up to date.")]
    private partial void Missed(Exception error);

    private sealed class Follower(BoardWatch watch, BoardPulse seen, Func<Task<BoardPulse>> changed) : IDisposable
    {
        public BoardPulse Seen { get; set; } = seen;

        public Func<Task<BoardPulse>> Changed { get; } = changed;

        public void Dispose() => watch.followers.TryRemove(this, out _);
    }
}
