using Presentations.Benchmarks;
using Presentations.Benchmarks.Hosts;
using Presentations.Benchmarks.Measuring;
using Presentations.Benchmarks.Scenarios;

// The program starts itself again with these, so that what is measured does not share a heap with what measures.
if (args is [ProductHost.Verb, .. var forProduct]) return ProductHost.Run(forProduct);
if (args is [CounterHost.Verb, .. var forCounter]) return await CounterHost.RunAsync(forCounter);

if (Request.Read(args) is not { } request)
{
    Console.Error.WriteLine(Request.Usage);
    return 2;
}

var machine = Machine.Now();
var results = new List<Result>();
foreach (var scenario in Scenario.All.Where(scenario => request.Wants(scenario.Verb)))
{
    Console.Error.WriteLine($"— {scenario.Verb}: {scenario.About}");
    await foreach (var result in scenario.RunAsync(request))
    {
        Console.Error.WriteLine($"  {result}");
        results.Add(result);
    }
}
Console.WriteLine(ResultTable.Of(results, machine, request.Presentations));
return results.TrueForAll(result => result.IsMet is not false) ? 0 : 1;
