using System.Globalization;
using Presentations.Benchmarks.Databases;
using Presentations.Benchmarks.Hosts;
using Presentations.Benchmarks.Measuring;
using Presentations.Web.Features.Delivery;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>The type-ahead for venues, letter by letter.</summary>
internal sealed class VenuesScenario : Scenario
{
    private const double P95Milliseconds = 100;

    private static readonly string[] Typed = ["cedar ridge elementary", "lincoln high", "83702", "rosa parks academy boise", "willow creek public library", "xylophone"];

    public override string Verb => "venues";

    public override string About => "the type-ahead for venues";

    public override async IAsyncEnumerable<Result> RunAsync(Request request)
    {
        var database = await GeneratedDatabase.OpenAsync(request);
        await using var product = new Product(database);
        var people = await product.PeopleAsync();
        var prefixes = Typed.SelectMany(text => Enumerable.Range(2, text.Length - 1).Select(length => text[..length])).ToList();

        await Timings.OfAsync(5, time => FindAsync(prefixes[time]));
        var timings = await Timings.OfAsync(prefixes.Count, time => FindAsync(prefixes[time]));
        yield return new(
            string.Create(CultureInfo.InvariantCulture, $"Type-ahead with {GeneratedDirectory.VenueCount:N0} venues, every letter of {Typed.Length} searches: p95 under {P95Milliseconds:0} ms"),
            timings.ToString(), timings.P95 < P95Milliseconds);

        Task FindAsync(string text) =>
            product.AsAsync<FindVenues, IReadOnlyList<FindVenues.Row>>(people.Presenter, venues => venues.ListAsync(text, people.OwnerId));
    }
}
