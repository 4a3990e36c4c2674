using System.Globalization;
using Presentations.Benchmarks.Circuits;
using Presentations.Benchmarks.Databases;
using Presentations.Benchmarks.Hosts;
using Presentations.Benchmarks.Measuring;
using Presentations.Web.Demo;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>What one open staff page costs the server, beside the counter page of the stock template.</summary>
internal sealed class MemoryScenario : Scenario
{
    private const int WarmUp = 20;
    private const int Circuits = 200;
    private const double TimesMore = 2.5;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly string[] Pages = ["/log", "/log/new", "/presentations", "/totals/explore"];

    public override string Verb => "memory";

    public override string About => "memory of an open staff page, against the stock template's counter page";

    public override async IAsyncEnumerable<Result> RunAsync(Request request)
    {
        var counter = await TemplateAsync();
        yield return new("Memory of an open counter page of the stock template", InWords(counter), null);

        var database = await GeneratedDatabase.OpenAsync(request);
        foreach (var page in Pages)
        {
            // A host of its own: one that keeps the closed circuits of another page would blur the difference.
            await using var host = await ProductHost.StartAsync(database);
            var open = await OfEachAsync(host, page, await host.SignInAsync(Cast.Ben.Email));
            var factor = (double)open.Managed / counter.Managed;
            yield return new($"Memory of an open `{page}`: at most {TimesMore} times the counter page",
                string.Create(CultureInfo.InvariantCulture, $"{factor:0.0} times ({InWords(open)})"), factor <= TimesMore);
        }
    }

    private static async Task<(long Managed, long WorkingSet)> TemplateAsync()
    {
        await using var host = await CounterHost.StartAsync();
        return await OfEachAsync(host, "/counter", null);
    }

    /// <summary>The first circuits warm everything up that later ones share, and the jobs that follow a start have kept what they keep.</summary>
    private static async Task<(long Managed, long WorkingSet)> OfEachAsync(HostProcess host, string page, string? cookie)
    {
        await host.ComeToRestAsync();
        await using var first = new OpenPages();
        await first.OpenAsync(host, page, cookie, WarmUp);
        var before = await host.MemoryAsync();

        await using var open = new OpenPages();
        await open.OpenAsync(host, page, cookie, Circuits);
        var after = await host.MemoryAsync();
        return ((after.Managed - before.Managed) / Circuits, (after.WorkingSet - before.WorkingSet) / Circuits);
    }

    private static string InWords((long Managed, long WorkingSet) bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes.Managed / 1024.0:0} kB managed, {bytes.WorkingSet / 1024.0:0} kB working set");

    private sealed class OpenPages : IAsyncDisposable
    {
        private readonly List<PageCircuit> pages = [];

        public async Task OpenAsync(HostProcess host, string page, string? cookie, int count)
        {
            for (var opened = 0; opened < count; opened++) pages.Add(await PageCircuit.OpenAsync(host, page, cookie));
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            while (pages.Exists(one => TimeProvider.System.GetElapsedTime(one.LastHeard) < Quiet)) await timer.WaitForNextTickAsync();
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var page in pages) await page.DisposeAsync();
        }
    }
}
