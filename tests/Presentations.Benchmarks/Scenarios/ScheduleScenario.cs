using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Benchmarks.Databases;
using Presentations.Benchmarks.Hosts;
using Presentations.Benchmarks.Measuring;
using Presentations.Data.Access;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Scheduling;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>The schedule of one task force: a month with a thousand visits, beside few logged talks and beside many.</summary>
internal sealed class ScheduleScenario : Scenario
{
    private const int Visits = 1_000;
    private const int FewPresentations = 10_000;
    private const int WarmUp = 3;
    private const int Times = 30;
    private const double P95Milliseconds = 100;
    private const double Share = 0.25;

    public override string Verb => "schedule";

    public override string About => $"a month of one task force with {Visits.ToString("N0", CultureInfo.InvariantCulture)} visits ahead";

    public override async IAsyncEnumerable<Result> RunAsync(Request request)
    {
        var few = await MonthAsync(await GeneratedDatabase.OpenAsync(request, FewPresentations));
        var many = await MonthAsync(await GeneratedDatabase.OpenAsync(request));
        yield return new($"A month of one task force with {Visits:N0} visits: p95 under {P95Milliseconds:0} ms", many.ToString(), many.P95 < P95Milliseconds);
        yield return new(
            $"The same beside {request.Presentations:N0} logged presentations and beside {FewPresentations:N0}: the median differs by less than {Share:P0}",
            $"{Timings.InWords(many.Median)} and {Timings.InWords(few.Median)}", many.Median < few.Median * (1 + Share));
    }

    private static async Task<Timings> MonthAsync(GeneratedDatabase database)
    {
        await using var product = new Product(database);
        var people = await product.PeopleAsync();
        var month = new DateOnly(TimeProvider.System.GetUtcNow().Year + 1, 3, 1);
        await BookAsync(product, people, month);
        var filter = new ScheduleFilter { Day = month };
        await Timings.OfAsync(WarmUp, _ => FindAsync());
        return await Timings.OfAsync(Times, _ => FindAsync());

        Task FindAsync() => product.AsAsync<ShowSchedule, ShowSchedule.View>(people.Coordinator, schedule => schedule.FindAsync(filter));
    }

    /// <summary>Once for each database; nobody is named, so that nobody is booked twice.</summary>
    private static async Task BookAsync(Product product, People people, DateOnly month)
    {
        await using var db = product.Database.Open(AccessScope.System);
        var booked = await db.Visits.CountAsync(visit => visit.OwnerId == people.OwnerId && visit.StartsAtUtc != null && visit.Date >= month && visit.Date < month.AddMonths(1));
        var days = DateTime.DaysInMonth(month.Year, month.Month);
        for (var number = booked; number < Visits; number++)
        {
            var venue = people.Venues[number % people.Venues.Count];
            var facts = new VisitFacts(month.AddDays(number % days), venue.Place) { VenueId = venue.Id };
            db.Visits.Add(Visit.Book(people.OwnerId, Guid.NewGuid(), new BookingFacts(facts), [new PlannedSession(new TimeOnly(8 + number % 7, 0), 45), new PlannedSession(new TimeOnly(8 + number % 7, 50), 45)], TimeProvider.System));
        }
        await db.SaveChangesAsync();
    }
}
