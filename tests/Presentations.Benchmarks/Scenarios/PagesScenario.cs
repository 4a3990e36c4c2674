using Presentations.Benchmarks.Databases;
using Presentations.Benchmarks.Hosts;
using Presentations.Benchmarks.Measuring;
using Presentations.Data.Rollup;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Features.Totals;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>What staff pages ask of the server: lists by every sort of filter, one task force's month, groupings over ten years.</summary>
internal sealed class PagesScenario : Scenario
{
    private const int WarmUp = 2;
    private const int Times = 10;
    private const double P95Milliseconds = 50;
    private const double NationMilliseconds = 1_000;
    private const double TaskForceMilliseconds = 100;

    public override string Verb => "pages";

    public override string About => "/presentations with all sorts of filters, one task force's month, groupings over ten years";

    public override async IAsyncEnumerable<Result> RunAsync(Request request)
    {
        var database = await GeneratedDatabase.OpenAsync(request);
        await using var product = new Product(database);
        var people = await product.PeopleAsync();
        var filters = await ListFilters.OfAsync(product, people);

        foreach (var (who, member) in new[] { ("an administrator", people.Administrator), ("a national viewer", people.NationalViewer), ("a coordinator", people.Coordinator) })
        {
            var (all, slowest, slowestP95) = (new Timings(), "", 0.0);
            foreach (var (name, filter) in filters)
            {
                var timings = await RepeatAsync(() => product.AsAsync<ListPresentations, ListPresentations.View>(member, list => list.FindAsync(filter)));
                Console.Error.WriteLine($"    {who}, {name}: {timings}");
                all.Add(timings);
                if (timings.P95 > slowestP95) (slowest, slowestP95) = (name, timings.P95);
            }
            yield return new($"`/presentations` as {who}, {filters.Count} filters, first and deep pages: p95 under {P95Milliseconds:0} ms",
                $"{all}; slowest filter: {slowest}, p95 {Timings.InWords(slowestP95)}", all.P95 < P95Milliseconds);
        }

        var month = new TotalsQuestion { Days = new(new(2025, 10, 1), new(2025, 10, 31)), By = TotalsBy.Kind };
        var ofMonth = await RepeatAsync(() => ExploreAsync(product, people.Coordinator, month));
        ofMonth.Add(await RepeatAsync(() => product.AsAsync<ListPresentations, ListPresentations.Sum>(people.Coordinator, list => list.AddUpAsync(PresentationFilter.Parse("?from=2025-10-01&to=2025-10-31")))));
        yield return new($"One task force's month, totals and sum of its list: p95 under {P95Milliseconds:0} ms", ofMonth.ToString(), ofMonth.P95 < P95Milliseconds);

        var tenYears = new TotalsQuestion { Days = new(GeneratedTalks.FirstDay, GeneratedTalks.LastDay) };
        foreach (var by in new[] { TotalsBy.Agency, TotalsBy.Topic })
        {
            var name = $"Ten years by {by.ToString().ToLowerInvariant()}";
            var nation = await RepeatAsync(() => ExploreAsync(product, people.NationalViewer, tenYears with { By = by }));
            yield return new($"{name}, the nation: under 1 s", nation.ToString(), nation.P95 < NationMilliseconds);
            var taskForce = await RepeatAsync(() => ExploreAsync(product, people.Coordinator, tenYears with { By = by }));
            yield return new($"{name}, one task force: under {TaskForceMilliseconds:0} ms", taskForce.ToString(), taskForce.P95 < TaskForceMilliseconds);
        }
    }

    private static async Task<Timings> RepeatAsync(Func<Task> act)
    {
        await Timings.OfAsync(WarmUp, _ => act());
        return await Timings.OfAsync(Times, _ => act());
    }

    private static Task<ExploreTotals.View> ExploreAsync(Product product, int member, TotalsQuestion question) =>
        product.AsAsync<ExploreTotals, ExploreTotals.View>(member, totals => totals.FindAsync(question));
}
