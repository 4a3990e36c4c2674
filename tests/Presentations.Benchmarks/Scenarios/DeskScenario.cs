using Microsoft.EntityFrameworkCore;
using Presentations.Benchmarks.Databases;
using Presentations.Benchmarks.Hosts;
using Presentations.Benchmarks.Measuring;
using Presentations.Data.Access;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Requests;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>A desk with two thousand requests that wait, suggestions among two hundred presenters, and a booking with its check for conflicts.</summary>
internal sealed class DeskScenario : Scenario
{
    private const int WarmUp = 3;
    private const int Times = 40;
    private const double DeskMilliseconds = 300;
    private const double BookingMilliseconds = 15;

    public override string Verb => "desk";

    public override string About => "the desk with 2,000 waiting requests, suggestions among 200 presenters, a booking";

    public override async IAsyncEnumerable<Result> RunAsync(Request request)
    {
        var database = await GeneratedDatabase.OpenAsync(request);
        await using var product = new Product(database);
        var people = await product.PeopleAsync();
        await GeneratedDesk.EnsureAsync(product, people);
        var ids = await RequestsAsync(product);

        var desk = await RepeatAsync(_ => product.AsAsync<ListRequests, ListRequests.View>(people.Coordinator, list => list.FindAsync(new DeskFilter())));
        yield return new($"The desk with {GeneratedDesk.Waiting:N0} waiting requests: p95 under {DeskMilliseconds:0} ms", desk.ToString(), desk.P95 < DeskMilliseconds);

        var suggestions = await RepeatAsync(time => product.AsAsync<SuggestPresenters, SuggestPresenters.View?>(people.Coordinator, suggest => suggest.FindAsync(ids[time % ids.Count])));
        yield return new($"Suggestions for one request among {GeneratedDesk.Presenters} presenters: p95 under {DeskMilliseconds:0} ms", suggestions.ToString(), suggestions.P95 < DeskMilliseconds);

        var booking = new Timings();
        for (var time = 0; time < WarmUp + Times; time++)
        {
            if (time == WarmUp) booking = new Timings();
            await BookAsync(product, people, time, booking);
        }
        yield return new($"A visit booked, its check for conflicts, history and holds included: p95 under {BookingMilliseconds:0} ms", booking.ToString(), booking.P95 < BookingMilliseconds);
    }

    private static async Task<Timings> RepeatAsync(Func<int, Task> act)
    {
        await Timings.OfAsync(WarmUp, act);
        return await Timings.OfAsync(Times, time => act(WarmUp + time));
    }

    private static async Task<List<int>> RequestsAsync(Product product)
    {
        await using var db = product.Database.Open(AccessScope.System);
        return await db.Requests.OrderBy(request => request.Id).Select(request => request.Id).Take(Times).ToListAsync();
    }

    /// <summary>One a day, far ahead, so that none is in the way of another; cancelled again for the next run.</summary>
    private static async Task BookAsync(Product product, People people, int time, Timings booking)
    {
        await using var db = product.Database.Open(AccessScope.System);
        var (venue, day) = (people.Venues[time % people.Venues.Count], GeneratedDesk.Month.AddMonths(3).AddDays(time));
        var visit = Visit.Book(
            people.OwnerId, Guid.NewGuid(), new BookingFacts(new VisitFacts(day, venue.Place) { VenueId = venue.Id, LeadPresenterId = people.Presenter }),
            [new PlannedSession(new TimeOnly(9, 0), 45)], TimeProvider.System);
        db.Visits.Add(visit);
        await booking.AddAsync(() => db.SaveChangesAsync());
        visit.Cancel(Side.Desk, "It was booked to measure how long that takes.");
        await db.SaveChangesAsync();
    }
}
