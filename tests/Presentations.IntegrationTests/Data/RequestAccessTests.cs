using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Data;

public class RequestAccessTests
{
    [DatabaseTheory]
    public async Task A_stranger_may_leave_a_request_and_reads_none(TestDatabase database)
    {
        await database.AskAsync("ID", Talks.Boise);
        await using var stranger = database.As(null);
        await using var db = stranger.Get<AppDbFactory>().OpenForIntake();

        db.Requests.Add(PresentationRequest.Ask(
            database.Owner("ID"), Guid.NewGuid(), Asked.Facts(Talks.Boise), Asked.Principal, new PrivateLink(SecretToken.New(), ""), SecretToken.New(), database.Clock));
        await db.SaveChangesAsync();

        Assert.Empty(await db.Requests.ToListAsync());
        Assert.Empty(await db.RequestSteps.ToListAsync());
        Assert.Empty(await db.Visits.ToListAsync());
        db.Visits.Add(Talks.Visit(database.Owner("ID"), Talks.Boise, database.Clock, people: 20));
        await Assert.ThrowsAsync<AccessDenied>(() => db.SaveChangesAsync());
    }

    [DatabaseTheory]
    public async Task The_holder_of_a_link_sees_that_request_its_offers_and_its_visit_alone(TestDatabase database)
    {
        var (id, token) = await database.AskAsync("ID", Talks.Boise, sessions: 2);
        await database.AskAsync("ID", Talks.Boise);
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await OfferAsync(database, id, hour: 9);

        await using var school = await OpenAsync(database, token);
        var request = await school.Requests.Include(request => request.Offers).Include(request => request.Steps).SingleAsync();
        Assert.Equal(id, request.Id);
        school.Visits.Add(request.TakeOffer(request.Offers[0].Id, Guid.NewGuid(), database.Clock));
        await school.SaveChangesAsync();

        await using var again = await OpenAsync(database, token);
        Assert.Equal(2, await again.Presentations.CountAsync());
        Assert.Equal(id, (await again.Visits.SingleAsync()).RequestId);
        Assert.Empty(await again.History.ToListAsync());
    }

    [DatabaseTheory]
    public async Task The_holder_of_a_link_changes_nothing_else(TestDatabase database)
    {
        var (_, token) = await database.AskAsync("ID", Talks.Boise);
        await using var school = await OpenAsync(database, token);

        school.Visits.Add(Asked.Visit(database.Owner("ID"), Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada, database.Clock));

        await Assert.ThrowsAsync<AccessDenied>(() => school.SaveChangesAsync());
    }

    [DatabaseTheory]
    public async Task A_link_that_was_never_given_out_opens_nothing(TestDatabase database)
    {
        await database.AskAsync("ID", Talks.Boise);
        await using var stranger = database.As(null);

        Assert.Null(await stranger.Get<AppDbFactory>().OpenForRequestAsync(SecretToken.New().Text));
    }

    [DatabaseTheory]
    public async Task An_offered_time_is_taken_once_and_holds_its_presenter_all_the_while(TestDatabase database)
    {
        var (id, token) = await database.AskAsync("ID", Talks.Boise);
        await OfferAsync(database, id, hour: 9);
        await Assert.ThrowsAnyAsync<RuleViolation>(() => database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada));

        await using var school = await OpenAsync(database, token);
        var request = await school.Requests.Include(request => request.Offers).SingleAsync();
        school.Visits.Add(request.TakeOffer(request.Offers[0].Id, Guid.NewGuid(), database.Clock));
        await school.SaveChangesAsync();

        await Assert.ThrowsAnyAsync<RuleViolation>(() => database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada));
        await using var db = database.AsSystem();
        Assert.All(await db.PresenterHolds.ToListAsync(), hold => Assert.NotNull(hold.VisitId));
    }

    [DatabaseTheory]
    public async Task A_request_is_handed_over_with_its_history_and_only_by_way_of_the_grant(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await using var ben = database.As(database.Ben);
        await using (var plain = await ben.OpenAsync())
        {
            (await WholeAsync(plain, id)).HandOver(database.Owner("UT"), "Nearer to Salt Lake City.", database.Ben, database.Clock);
            await Assert.ThrowsAsync<AccessDenied>(() => plain.SaveChangesAsync());
        }

        await using (var granted = await ben.Get<AppDbFactory>().OpenForHandOverAsync(database.Owner("UT")))
        {
            (await WholeAsync(granted, id)).HandOver(database.Owner("UT"), "Nearer to Salt Lake City.", database.Ben, database.Clock);
            await granted.SaveChangesAsync();
        }

        await using var cam = database.As(database.Cam);
        await using var utah = await cam.OpenAsync();
        Assert.Contains((await WholeAsync(utah, id)).Steps, step => step.Kind is StepKind.HandedOver);
        await using var idaho = await ben.OpenAsync();
        Assert.False(await idaho.Requests.AnyAsync());
        Assert.False(await idaho.RequestSteps.AnyAsync());
    }

    private static async Task OfferAsync(TestDatabase database, int id, int hour)
    {
        await using var ben = database.As(database.Ben);
        await using var db = await ben.OpenAsync();
        var request = await WholeAsync(db, id);
        var stay = Domain.Scheduling.SessionPlan.StayMinutes(request.Sessions, request.Minutes);
        request.OfferTimes([(database.Ada, Asked.Slot(Talks.Boise, hour, minutes: stay))], database.Clock.GetUtcNow().UtcDateTime.AddDays(2), database.Ben, database.Clock);
        await db.SaveChangesAsync();
    }

    private static async Task<AppDb> OpenAsync(TestDatabase database, SecretToken token)
    {
        var school = database.As(null);
        return (await school.Get<AppDbFactory>().OpenForRequestAsync(token.Text))!;
    }

    private static Task<PresentationRequest> WholeAsync(AppDb db, int id) => db.Requests
        .Include(request => request.Windows).Include(request => request.Audiences).Include(request => request.Steps)
        .Include(request => request.Offers).Include(request => request.Volunteers).AsSplitQuery().SingleAsync(request => request.Id == id);
}
