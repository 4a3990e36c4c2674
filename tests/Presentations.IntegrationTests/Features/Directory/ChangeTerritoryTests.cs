using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data.Access;
using Presentations.Data.Outbox;
using Presentations.Data.Reference;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests;
using Presentations.IntegrationTests.Features.Requests.School;
using Presentations.Web.Features.Directory;
using Presentations.Web.Features.Requests;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Jobs;
using Presentations.Web.Shell;

namespace Presentations.IntegrationTests.Features.Directory;

public class ChangeTerritoryTests
{
    private const string AdaCounty = "16001";

    [DatabaseTheory]
    public async Task Only_what_waits_is_handed_over_and_it_is_shown_first(TestDatabase database)
    {
        var (waiting, _) = await database.AskAsync("ID", Talks.Boise);
        var (offered, _) = await database.AskAsync("ID", Talks.Boise);
        await database.OfferAsync(offered, AtTheDesk.At(database.Ada, 9));
        await using var pat = database.As(database.Pat);
        var territories = pat.Get<ChangeTerritory>();

        Assert.Equal([waiting], (await territories.FindAsync(AdaCounty, "UT"))!.Moves.Select(move => move.Id));
        Assert.Equal(1, await territories.SubmitAsync(AdaCounty, "UT", "The state says so."));

        Assert.Equal(database.Owner("UT"), (await database.RequestAsync(waiting)).OwnerId);
        Assert.Equal(database.Owner("ID"), (await database.RequestAsync(offered)).OwnerId);
        await using var cam = database.As(database.Cam);
        Assert.Contains((await cam.Get<ShowRequest>().FindAsync(waiting))!.History, entry => entry.Because?.EndsWith("The state says so.", StringComparison.Ordinal) is true);
    }

    [DatabaseTheory]
    public async Task What_its_school_has_not_confirmed_yet_follows_unseen_and_reaches_the_new_desk(TestDatabase database)
    {
        var secret = await database.AskAsync(Wishes.Lincoln());
        await using (var pat = database.As(database.Pat))
        {
            var territories = pat.Get<ChangeTerritory>();
            var view = (await territories.FindAsync(AdaCounty, "UT"))!;
            Assert.Equal((0, 1), (view.Moves.Count, view.Unconfirmed));
            Assert.Equal(1, await territories.SubmitAsync(AdaCounty, "UT", "The state says so."));
        }
        Assert.Empty(await database.MailsAsync(MailKind.DeskNews));

        await using var school = database.As(null);
        await school.Get<ConfirmRequest>().SubmitAsync(secret);

        await using var cam = database.As(database.Cam);
        Assert.Single((await cam.Get<ListRequests>().FindAsync(new DeskFilter())).Rows);
        Assert.Equal("cam@example.org", Assert.Single(await database.MailsAsync(MailKind.DeskNews)).To);
    }

    [DatabaseTheory]
    public async Task What_is_asked_afterwards_goes_to_the_new_task_force(TestDatabase database)
    {
        await using (var pat = database.As(database.Pat)) await pat.Get<ChangeTerritory>().SubmitAsync(AdaCounty, "UT", "The state says so.");
        await using var cam = database.As(database.Cam);
        await using var db = database.AsSystem();

        var entered = await cam.Get<EnterRequest>().SubmitAsync(Phoned.From(await db.Venues.Where(venue => venue.CountyFips == AdaCounty).Select(venue => venue.Id).FirstAsync()));

        Assert.True(entered.IsOwn);
    }

    [DatabaseTheory]
    public async Task Only_an_administrator_changes_a_territory_or_sees_what_would_move(TestDatabase database)
    {
        await database.AskAsync("ID", Talks.Boise);
        foreach (var member in new[] { database.Ada, database.Ben, database.Cam, database.Nat })
        {
            await using var person = database.As(member);
            Assert.Null(await person.Get<ChangeTerritory>().FindAsync(AdaCounty, "UT"));
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<ChangeTerritory>().SubmitAsync(AdaCounty, "UT", "I would like to."));
        }
    }

    [DatabaseTheory]
    public async Task A_change_from_a_day_to_come_hands_over_what_asks_for_days_from_then_on_and_shows_it_first(TestDatabase database)
    {
        var (soon, _) = await database.AskAsync("ID", Talks.Boise);
        await using var pat = database.As(database.Pat);
        var territories = pat.Get<ChangeTerritory>();

        var later = (await territories.FindAsync(AdaCounty, "UT", Asked.Monday.AddDays(1)))!;
        Assert.Equal((0, 1), (later.Moves.Count, later.Later));
        Assert.Equal([soon], (await territories.FindAsync(AdaCounty, "UT", Asked.Monday))!.Moves.Select(move => move.Id));
        Assert.Equal(0, await territories.SubmitAsync(AdaCounty, "UT", "From next week on.", Asked.Monday.AddDays(1)));

        Assert.Equal(database.Owner("ID"), (await database.RequestAsync(soon)).OwnerId);
        Assert.Equal(database.Owner("ID"), (await territories.FindAsync(AdaCounty, null))!.NowId);
    }

    [DatabaseTheory]
    public async Task On_the_day_the_county_turns_and_what_still_waits_follows_once(TestDatabase database)
    {
        var (waiting, _) = await database.AskAsync("ID", Talks.Boise);
        await using var pat = database.As(database.Pat);
        await pat.Get<ChangeTerritory>().SubmitAsync(AdaCounty, "UT", "From next week on.", Asked.Monday.AddDays(1));
        var job = new TurnTerritories(pat.Get<IServiceScopeFactory>(), database.Clock, NullLogger<TurnTerritories>.Instance);
        Assert.Equal(0, await job.RunOnceAsync());

        database.Clock.Advance(TimeSpan.FromDays(5));

        Assert.Equal((1, 0), (await job.RunOnceAsync(), await job.RunOnceAsync()));
        Assert.Equal(database.Owner("UT"), (await database.RequestAsync(waiting)).OwnerId);
        Assert.Equal(database.Owner("UT"), (await pat.Get<ChangeTerritory>().FindAsync(AdaCounty, null))!.NowId);
    }

    [DatabaseTheory]
    public async Task A_request_goes_to_whoever_serves_the_county_on_the_day_that_it_asks_for(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        await pat.Get<ChangeTerritory>().SubmitAsync(AdaCounty, "UT", "From Tuesday on.", Asked.Monday.AddDays(1));
        var owners = await pat.Get<ReferenceData>().OwnersAsync();

        Assert.Equal(database.Owner("ID"), owners.OwnerOf("ID", AdaCounty, Asked.Monday));
        Assert.Equal(database.Owner("UT"), owners.OwnerOf("ID", AdaCounty, Asked.Monday.AddDays(1)));
        Assert.Equal(database.Owner("ID"), owners.OwnerOf("ID", AdaCounty));
    }

    [DatabaseTheory]
    public async Task Past_talks_keep_their_task_force_and_completeness_asks_who_covered_the_state_then(TestDatabase database)
    {
        var id = await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using var pat = database.As(database.Pat);
        var today = new DateOnly(2018, 6, 15);
        await pat.Get<ChangeTerritory>().SubmitAsync(AdaCounty, "UT", "The state says so.", today);

        await using var db = database.AsSystem();
        Assert.Equal(database.Owner("ID"), (await db.Visits.SingleAsync(visit => visit.Id == id)).OwnerId);
        Assert.DoesNotContain(database.Owner("UT"), await db.CoveringAsync("ID", new DateRange(new DateOnly(2018, 3, 1), today.AddDays(-1))));
        Assert.Contains(database.Owner("UT"), await db.CoveringAsync("ID", new DateRange(today, today)));
        Assert.Contains(database.Owner("ID"), await db.CoveringAsync("ID", new DateRange(new DateOnly(2018, 3, 1), today)));
    }

    [DatabaseTheory]
    public async Task The_preview_warns_of_a_task_force_of_another_state_and_of_a_day_that_is_past_and_refuses_neither(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var territories = pat.Get<ChangeTerritory>();
        var today = database.Clock.Today("America/Boise");
        async Task<IReadOnlyList<string>> WarningsAsync(string? taskForce, DateOnly? from = null) => (await territories.FindAsync(AdaCounty, taskForce, from))!.Warnings;

        Assert.Empty(await WarningsAsync(null, today.AddDays(-1)));
        Assert.Empty(await WarningsAsync("ID"));
        Assert.Empty(await WarningsAsync("ID", today.AddDays(1)));
        Assert.StartsWith("Utah Internet Crimes Against Children Task Force is of Utah, and Ada County is in Idaho.", Assert.Single(await WarningsAsync("UT", today)), StringComparison.Ordinal);
        var yesterday = Assert.Single(await WarningsAsync("ID", today.AddDays(-1)));
        Assert.Equal($"{Words.Day(today.AddDays(-1))} is past. Which task forces Idaho waits for is read anew for the months since then, also for those that are approved, and talks of those days that are imported later go to {await NameAsync(database, "ID")}.", yesterday);
        Assert.Equal(2, (await WarningsAsync("UT", today.AddDays(-1))).Count);

        await territories.SubmitAsync(AdaCounty, "UT", "The state says so.", today.AddDays(-1));
        Assert.Equal(database.Owner("UT"), (await territories.FindAsync(AdaCounty, null))!.NowId);
    }

    [DatabaseTheory]
    public async Task A_past_change_that_another_has_followed_since_says_so_and_hands_nothing_over(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var territories = pat.Get<ChangeTerritory>();
        var today = database.Clock.Today("America/Boise");
        await territories.SubmitAsync(AdaCounty, "ID", "They took it back.", today.AddDays(-10));
        var (waiting, _) = await database.AskAsync("ID", Talks.Boise);

        var view = (await territories.FindAsync(AdaCounty, "UT", today.AddDays(-30)))!;
        Assert.Equal($"From {Words.Day(today.AddDays(-10))} on another change gives the county to {await NameAsync(database, "ID")}: this one holds until then, and hands nothing over.", view.Warnings[^1]);
        Assert.Equal((0, 0, 0), (view.Moves.Count, view.Unconfirmed, view.Later));
        Assert.Equal(0, await territories.SubmitAsync(AdaCounty, "UT", "They had it then.", today.AddDays(-30)));

        Assert.Equal(database.Owner("ID"), (await database.RequestAsync(waiting)).OwnerId);
        Assert.Equal(database.Owner("ID"), (await territories.FindAsync(AdaCounty, null))!.NowId);
        await using var db = database.AsSystem();
        Assert.Contains(database.Owner("UT"), await db.CoveringAsync("ID", new DateRange(today.AddDays(-30), today.AddDays(-20))));
    }

    private static async Task<string> NameAsync(TestDatabase database, string code)
    {
        await using var db = database.AsSystem();
        return await db.TaskForces.Where(one => one.Code == code).Select(one => one.Name).SingleAsync();
    }
}
