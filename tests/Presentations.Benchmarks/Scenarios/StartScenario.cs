using Presentations.Benchmarks.Databases;
using Presentations.Benchmarks.Hosts;
using Presentations.Benchmarks.Measuring;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>How long somebody waits for the first page after the published program is started on an existing database.</summary>
internal sealed class StartScenario : Scenario
{
    private const int Times = 5;
    private const double Milliseconds = 2_000;

    public override string Verb => "start";

    public override string About => "from the start of the process to the first page";

    public override async IAsyncEnumerable<Result> RunAsync(Request request)
    {
        var program = await PublishedProduct.ProgramAsync(request);
        var database = await GeneratedDatabase.OpenAsync(request);
        foreach (var page in new[] { "/", "/sign-in" })
        {
            var timings = new Timings();
            for (var time = 0; time < Times; time++)
            {
                await using var host = await ProductHost.StartPublishedAsync(program, database);
                using var answer = await host.Client.GetAsync(page);
                answer.EnsureSuccessStatusCode();
                timings.Add(TimeProvider.System.GetElapsedTime(host.Started), host.ProcessorTime);
            }
            yield return new($"Start of the process to the first answer of `{page}`, existing database: under 2 s", timings.ToString(), timings.Median < Milliseconds);
        }
    }
}
