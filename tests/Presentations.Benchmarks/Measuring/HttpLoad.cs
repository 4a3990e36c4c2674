namespace Presentations.Benchmarks.Measuring;

/// <summary>A few connections that ask for one page again and again, for a short while.</summary>
internal static class HttpLoad
{
    private const int Connections = 4;

    private static readonly TimeSpan While = TimeSpan.FromSeconds(3);

    public static async Task<double> RequestsPerSecondAsync(HttpClient client, string page)
    {
        var started = TimeProvider.System.GetTimestamp();
        var answered = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => AskAsync(client, page, started)));
        return answered.Sum() / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<int> AskAsync(HttpClient client, string page, long started)
    {
        var answered = 0;
        while (TimeProvider.System.GetElapsedTime(started) < While)
        {
            using var answer = await client.GetAsync(page);
            answer.EnsureSuccessStatusCode();
            answered++;
        }
        return answered;
    }
}
