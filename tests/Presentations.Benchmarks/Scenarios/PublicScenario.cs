using System.Globalization;
using Presentations.Benchmarks.Databases;
using Presentations.Benchmarks.Hosts;
using Presentations.Benchmarks.Measuring;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>The public totals page from the cache, beside an empty page of the same host, and made anew.</summary>
internal sealed class PublicScenario : Scenario
{
    private const string Page = "/totals";
    private const int Rounds = 3;
    private const int Uncached = 42;
    private const double Share = 0.5;
    private const double P95Milliseconds = 100;

    public override string Verb => "public";

    public override string About => "the public totals page, cached and not, against an empty page of the same host";

    public override async IAsyncEnumerable<Result> RunAsync(Request request)
    {
        var database = await GeneratedDatabase.OpenAsync(request);
        await using var host = await ProductHost.StartAsync(database);
        host.Client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br"); // as every browser does
        var bytes = (await host.Client.GetByteArrayAsync(Page)).Length;

        var (bare, cached) = (new List<double>(), new List<double>());
        await HttpLoad.RequestsPerSecondAsync(host.Client, Probes.Bare);
        for (var round = 0; round < Rounds; round++)
        {
            bare.Add(await HttpLoad.RequestsPerSecondAsync(host.Client, Probes.Bare));
            cached.Add(await HttpLoad.RequestsPerSecondAsync(host.Client, Page));
        }
        var share = cached.Average() / bare.Average();
        yield return new(
            "Public totals from the cache: at least half the requests per second of an empty static page of the same host",
            string.Create(CultureInfo.InvariantCulture, $"{share:0.00} of them ({cached.Average():N0} of {bytes / 1024.0:0} kB against {bare.Average():N0})"), share >= Share);

        foreach (var (name, page) in new[] { ("nation", Page), ("one state", $"{Page}/CA") })
        {
            var timings = await Timings.OfAsync(Uncached, () => host.ProcessorTime, time => AskAsync(host.Client, $"{page}?{Table(time)}"));
            yield return new($"Public totals not from the cache, {name}: p95 under {P95Milliseconds:0} ms", timings.ToString(), timings.P95 < P95Milliseconds);
        }
    }

    /// <summary>Every time another table, so that no answer is in the cache.</summary>
    private static string Table(int time)
    {
        var year = GeneratedTalks.FirstDay.Year + 1 + time / 6;
        return string.Create(CultureInfo.InvariantCulture, $"table={(time % 6) switch { 0 => $"{year}", 1 => $"fy{year}", var part => $"{year}-q{part - 1}" }}");
    }

    private static async Task AskAsync(HttpClient client, string page)
    {
        using var answer = await client.GetAsync(page);
        answer.EnsureSuccessStatusCode();
    }
}
