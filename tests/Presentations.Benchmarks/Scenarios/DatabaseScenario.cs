using Presentations.Benchmarks.Databases;
using Presentations.Benchmarks.Measuring;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>Makes the database alone; the product's recount refuses one that no longer fits its tables.</summary>
internal sealed class DatabaseScenario : Scenario
{
    public override string Verb => "database";

    public override string About => "makes the database of that size, and measures nothing";

    public override async IAsyncEnumerable<Result> RunAsync(Request request)
    {
        await GeneratedDatabase.OpenAsync(request);
        yield break;
    }
}
