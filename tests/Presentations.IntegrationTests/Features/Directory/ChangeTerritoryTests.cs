using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Data.Outbox;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests;
using Presentations.IntegrationTests.Features.Requests.School;
using Presentations.Web.Features.Directory;
using Presentations.Web.Features.Requests;
using Presentations.Web.Features.Requests.School;

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
}
