namespace Presentations.Benchmarks.Measuring;

/// <summary>A few clients that do the same again and again, for a short while.</summary>
/// <param name="PerSecond">How often they did it, together.</param>
internal sealed record HttpLoad(double PerSecond, Timings Timings)
{
    private const int UsualClients = 4;
    private const int LeastWarmUps = 6;
    private const int MostWarmUps = 20;

    private static readonly TimeSpan While = TimeSpan.FromSeconds(3);

    public static async Task<double> RequestsPerSecondAsync(HttpClient client, string page) => (await RunAsync(() => AskAsync(client, page))).PerSecond;

    /// <summary>Does it until it gets no faster: what a host has run a few times only is not compiled for speed yet.</summary>
    public static async Task WarmUpAsync(Func<Task> act)
    {
        var (fastest, slower) = (0.0, 0);
        for (var round = 0; round < MostWarmUps && (slower < 2 || round < LeastWarmUps); round++)
        {
            var speed = (await RunAsync(act)).PerSecond;
            slower = speed > fastest * 1.02 ? 0 : slower + 1;
            fastest = Math.Max(fastest, speed);
        }
    }

    public static async Task<HttpLoad> RunAsync(Func<Task> act, int clients = UsualClients)
    {
        var started = TimeProvider.System.GetTimestamp();
        var each = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => RepeatAsync(act, started)));
        var took = TimeProvider.System.GetElapsedTime(started);
        var all = new Timings();
        foreach (var one in each) all.Add(one);
        return new(all.Count / took.TotalSeconds, all);
    }

    private static async Task<Timings> RepeatAsync(Func<Task> act, long started)
    {
        var timings = new Timings();
        while (TimeProvider.System.GetElapsedTime(started) < While) await timings.AddAsync(act);
        return timings;
    }

    private static async Task AskAsync(HttpClient client, string page)
    {
        using var answer = await client.GetAsync(page);
        answer.EnsureSuccessStatusCode();
    }
}
