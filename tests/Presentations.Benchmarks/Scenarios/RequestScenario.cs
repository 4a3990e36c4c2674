using System.Globalization;
using Presentations.Benchmarks.Databases;
using Presentations.Benchmarks.Hosts;
using Presentations.Benchmarks.Measuring;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>A school's request without JavaScript, form and post, beside a bare form with one insert on the same host.</summary>
internal sealed class RequestScenario : Scenario
{
    private const int FewPresentations = 10_000;
    private const int Rounds = 3;
    private const int Alone = 200;
    private const int Many = 50;
    private const double Share = 1.0 / 3;
    private const double AloneMilliseconds = 14;
    private const double ManyMilliseconds = 100;
    private const string Endless = "1000000000";

    /// <summary>As if every journey came from a network of its own.</summary>
    private static readonly (string, string)[] Unlimited =
    [
        ("Limits__AskPostsPerMinute", Endless), ("Limits__AskPerNetworkAndHour", Endless), ("Limits__AskPerHour", Endless), ("Limits__AskAfterSeconds", "0"),
    ];

    public override string Verb => "request";

    public override string About => "a school's request by the public form, against a bare form with one insert";

    public override async IAsyncEnumerable<Result> RunAsync(Request request)
    {
        using var scratch = new ScratchFolder(request, Verb);
        var database = await scratch.DatabaseAsync(FewPresentations);
        BareForm.Prepare(database);
        await using var product = new Product(database);
        var schools = AskedForms.SchoolsAmong((await product.PeopleAsync()).Venues);
        await using var host = await ProductHost.StartAsync(database, Unlimited);
        var asked = 0;

        Task AskAsync() => TakenAsync(host, "/request", AskedForms.Of(schools[Interlocked.Increment(ref asked) % schools.Count], AskedForms.NewAddress()));
        Task BareAsync() => TakenAsync(host, Probes.Form, KeyValuePair.Create(BareForm.Field, AskedForms.NewAddress()));

        await HttpLoad.WarmUpAsync(BareAsync);
        await HttpLoad.WarmUpAsync(AskAsync);
        var (bare, journeys) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            bare.Add((await HttpLoad.RunAsync(BareAsync)).PerSecond);
            journeys.Add((await HttpLoad.RunAsync(AskAsync)).PerSecond);
        }
        var share = journeys.Average() / bare.Average();
        yield return new(
            "A school's request, form and post: at least a third of the journeys per second of a bare form with one insert",
            string.Create(CultureInfo.InvariantCulture, $"{share:0.00} of them ({journeys.Average():N0} against {bare.Average():N0})"), share >= Share);

        var alone = await Timings.OfAsync(Alone, () => host.ProcessorTime, _ => AskAsync());
        yield return new($"The same with one client: p95 under {AloneMilliseconds:0} ms", alone.ToString(), alone.P95 < AloneMilliseconds);

        var many = await HttpLoad.RunAsync(AskAsync, Many);
        yield return new($"The same with {Many} clients: p95 under {ManyMilliseconds:0} ms",
            string.Create(CultureInfo.InvariantCulture, $"median {Timings.InWords(many.Timings.Median)}, p95 {Timings.InWords(many.Timings.P95)}, {many.PerSecond:N0} a second"), many.Timings.P95 < ManyMilliseconds);
    }

    private static async Task TakenAsync(HostProcess host, string address, params IEnumerable<KeyValuePair<string, string>> typed)
    {
        var form = await PostedForm.OpenAsync(host, address);
        if (!await form.SendAsync(typed)) throw new InvalidOperationException($"{address} turned a form away: only journeys that arrive are measured.");
    }
}
