using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Presentations.Benchmarks.Databases;
using Presentations.Benchmarks.Hosts;
using Presentations.Benchmarks.Measuring;
using Presentations.Data.Access;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Delivery;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>A visit of four classes saved by the product, and the same rows inserted by Entity Framework alone, in turns.</summary>
internal sealed class LogScenario : Scenario
{
    /// <summary>Until what is run is compiled for good, as in a server that has been up for a while.</summary>
    private const int WarmUp = 1_000;
    private const int Times = 200;
    private const double TimesSlower = 3;

    public override string Verb => "log";

    public override string About => "one log entry saved with totals and history, against the bare inserts";

    public override async IAsyncEnumerable<Result> RunAsync(Request request)
    {
        var database = await GeneratedDatabase.OpenAsync(request);
        await using var product = new Product(database);
        var people = await product.PeopleAsync();
        var model = ModelOf(product);

        var (whole, bare) = (new Timings(), new Timings());
        for (var time = 0; time < WarmUp + Times; time++)
        {
            if (time == WarmUp) (whole, bare) = (new Timings(), new Timings());
            var form = LoggedVisits.Form(people, time);
            await whole.AddAsync(() => LoggedVisits.LogAsync(product, people, form));
            var visit = VisitOf(LoggedVisits.Form(people, time), LoggedVisits.VenueOf(people, time), people);
            await bare.AddAsync(() => InsertAsync(database, model, visit));
        }
        var factor = whole.Median / bare.Median;
        yield return new(
            $"One visit of four talks saved, with totals and history: at most {TimesSlower:0} times the same rows inserted by EF alone",
            string.Create(CultureInfo.InvariantCulture, $"{factor:0.0} times ({Timings.InWords(whole.Median)} against {Timings.InWords(bare.Median)}; p95 {Timings.InWords(whole.P95)} against {Timings.InWords(bare.P95)})"),
            factor <= TimesSlower);
    }

    private static IModel ModelOf(Product product)
    {
        using var db = product.Database.Open(AccessScope.System);
        return db.Model;
    }

    private static Visit VisitOf(VisitForm form, Venue venue, People people) => Visit.Log(people.OwnerId, form.EntryId,
        new VisitFacts(form.Date!.Value, venue.Place) { VenueId = venue.Id, LeadPresenterId = people.Presenter },
        form.Read(), TimeProvider.System, people.Presenter);

    private static async Task InsertAsync(GeneratedDatabase database, IModel model, Visit visit)
    {
        await using var connection = database.Connect();
        connection.Run(LoggedVisits.Pragmas);
        await using var db = new DbContext(new DbContextOptionsBuilder().UseSqlite(connection).UseModel(model).Options);
        db.Add(visit);
        await db.SaveChangesAsync();
    }
}
