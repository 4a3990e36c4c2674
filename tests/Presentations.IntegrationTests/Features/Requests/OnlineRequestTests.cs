using Microsoft.EntityFrameworkCore;
using Presentations.Data.Outbox;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests.School;
using Presentations.IntegrationTests.Features.Scheduling;
using Presentations.Web.Features.Requests;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Features.Requests;

/// <summary>Lincoln is at 1 Elm Street, and Ada lives a hundred miles away.</summary>
public class OnlineRequestTests
{
    private const string Link = "https://meet.example.org/lincoln";

    [DatabaseTheory]
    public async Task An_online_request_becomes_a_visit_that_nobody_travels_to_and_whose_link_may_follow(TestDatabase database)
    {
        var (visit, token) = await BookedAsync(database, "Online");

        Assert.Equal((true, null, 0, 0), (visit.IsOnline, visit.OnlineLink, visit.TravelBefore, visit.TravelAfter));
        var told = await database.MailsAsync(MailKind.VisitConfirmed);
        Assert.Equal(["ada@example.org", "robin@lincoln.example.org"], told.Select(mail => mail.To).Order());
        Assert.All(told, mail => Assert.DoesNotContain("Elm Street", mail.Text + mail.Html + mail.Calendar, StringComparison.Ordinal));
        Assert.All(told, mail => Assert.Contains("LOCATION:Online", mail.Calendar, StringComparison.Ordinal));
        Assert.Contains(await database.MailsAsync(MailKind.DeskNews), mail => mail.Text.Contains("put the link in", StringComparison.Ordinal));
        await using var school = database.As(null);
        Assert.True((await school.Get<FollowRequest>().FindAsync(token))!.Visit!.LacksLink);

        await using var ben = database.As(database.Ben);
        await ben.Get<AssignVisit>().SubmitAsync(visit.Id, new() { Version = visit.Version, LeadPresenterId = database.Ada, OnlineLink = Link });

        Assert.Contains(Link, Assert.Single(await database.MailsAsync(MailKind.VisitChanged), mail => mail.To == "robin@lincoln.example.org").Text, StringComparison.Ordinal);
        var view = (await school.Get<FollowRequest>().FindAsync(token))!.Visit!;
        Assert.Equal((Link, false), (view.OnlineLink, view.LacksLink));
    }

    [DatabaseTheory]
    public async Task The_school_has_the_link_at_once_though_nobody_leads_the_talk_yet(TestDatabase database)
    {
        var (visit, _) = await BookedAsync(database, "Online");
        await using var ben = database.As(database.Ben);

        await ben.Get<AssignVisit>().SubmitAsync(visit.Id, new() { Version = visit.Version, LeadPresenterId = null, OnlineLink = Link });

        Assert.Contains(Link, Assert.Single(await database.MailsAsync(MailKind.VisitChanged), mail => mail.To == "robin@lincoln.example.org").Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_talk_at_the_school_is_travelled_to_and_its_mails_say_where(TestDatabase database)
    {
        var (visit, token) = await BookedAsync(database, "Classroom");

        Assert.False(visit.IsOnline);
        Assert.True(visit.TravelBefore > 60 && visit.TravelAfter > 60);
        Assert.All(await database.MailsAsync(MailKind.VisitConfirmed), mail => Assert.Contains("1 Elm Street", mail.Text, StringComparison.Ordinal));
        await using var school = database.As(null);
        Assert.False((await school.Get<FollowRequest>().FindAsync(token))!.Visit!.LacksLink);
    }

    [DatabaseTheory]
    public async Task A_link_that_is_known_when_the_time_is_agreed_is_in_the_confirmation(TestDatabase database)
    {
        await MapAsync(database);
        await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Format = "Online"));
        await using var db = database.AsSystem();
        var id = await db.Requests.Select(request => request.Id).SingleAsync();

        await database.DecideAsync<BookAgreedTime>(id, (use, version) => use.SubmitAsync(id, version, Guid.NewGuid(), AtTheDesk.At(database.Ada, 13), onlineLink: Link));

        Assert.All(await database.MailsAsync(MailKind.VisitConfirmed), mail => Assert.Contains(Link, mail.Text, StringComparison.Ordinal));
        Assert.Equal((Link, 0), ((await db.Visits.SingleAsync()).OnlineLink, (await db.Visits.SingleAsync()).TravelBefore));
    }

    private static async Task<(Visit Visit, string Token)> BookedAsync(TestDatabase database, string format)
    {
        await MapAsync(database);
        var token = await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Format = format));
        await using var school = database.As(null);
        Assert.True(await school.Get<TakeOfferedTime>().SubmitAsync(token, (await database.OfferAsync(token, 13))[0], Guid.NewGuid()));
        await using var db = database.AsSystem();
        return (await database.AheadAsync(await db.Visits.Select(visit => visit.Id).SingleAsync()), token);
    }

    private static async Task MapAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var school = await db.Venues.SingleAsync(venue => venue.Name == "Lincoln Elementary School");
        school.Describe(new VenueFacts(school.Name, school.StateCode, school.Zone)
        {
            Street = "1 Elm Street", City = school.City, Zip = school.Zip, CountyFips = school.CountyFips, Latitude = 43.62, Longitude = -116.20,
        });
        var ada = PresenterProfile.Usual(database.Owner("ID"), database.Ada, school.Zone);
        ada.Travel(null, new GeoPoint(45.07, -116.20), 35, 15);
        db.PresenterProfiles.Add(ada);
        await db.SaveChangesAsync();
    }
}
