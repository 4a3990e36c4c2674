using Presentations.Benchmarks.Measuring;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>One part of the measurement, with a verb of its own.</summary>
internal abstract class Scenario
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new DatabaseScenario(), new TotalsScenario(), new LogScenario(), new PublicScenario(), new PagesScenario(), new VenuesScenario(), new RequestScenario(), new BurstScenario(), new DeskScenario(), new ScheduleScenario(),
        new HoldsScenario(), new PeriodsScenario(), new ImportScenario(), new ExportScenario(), new MemoryScenario(), new StartScenario(),
    ];

    public abstract string Verb { get; }

    /// <summary>One line for the list of verbs.</summary>
    public abstract string About { get; }

    public abstract IAsyncEnumerable<Result> RunAsync(Request request);
}
