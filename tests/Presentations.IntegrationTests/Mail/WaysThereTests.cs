using Microsoft.EntityFrameworkCore;
using Presentations.Data.Outbox;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests.School;
using Presentations.Web.Features.Requests.School;

namespace Presentations.IntegrationTests.Mail;

public class WaysThereTests
{
    [DatabaseTheory]
    public async Task The_mail_that_a_visit_is_booked_says_when_to_leave_as_the_schedule_does_and_the_one_that_it_is_off_does_not(TestDatabase database)
    {
        await database.PutOnMapAsync();
        await LivesAsync(database, new GeoPoint(42.56, -114.46)); // Twin Falls, some two hours away
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        var offers = await database.OfferAsync(token, 9, 13);
        await using var school = database.As(null);

        await school.Get<TakeOfferedTime>().SubmitAsync(token, offers[1], Guid.NewGuid());

        await using var db = database.AsSystem();
        var visit = await db.Visits.SingleAsync();
        Assert.True(visit.TravelBefore > 60);
        var leave = new TimeOnly(13, 0).AddMinutes(-visit.TravelBefore).ToString("h:mm", System.Globalization.CultureInfo.InvariantCulture);
        var booked = (await database.MailsAsync(MailKind.VisitConfirmed)).Single(mail => mail.To == "ada@example.org");
        Assert.Contains($"Leave by {leave}", booked.Text.Replace('\u202f', ' '), StringComparison.Ordinal);
        Assert.Contains($"{WayInWords.About(visit.TravelBefore)} there, parking included", booked.Text, StringComparison.Ordinal);
        Assert.Contains($"On the way home: {WayInWords.About(visit.TravelAfter)}", booked.Text, StringComparison.Ordinal);

        await school.Get<WithdrawRequest>().SubmitAsync(token, null);
        Assert.DoesNotContain("Leave by", (await database.MailsAsync(MailKind.VisitCancelled)).Single(mail => mail.To == "ada@example.org").Text, StringComparison.Ordinal);
    }

    private static async Task LivesAsync(TestDatabase database, GeoPoint home)
    {
        await using var db = database.AsSystem();
        var profile = PresenterProfile.Usual(database.Owner("ID"), database.Ada, "America/Boise");
        profile.Travel("83301", home, 50, 10);
        db.PresenterProfiles.Add(profile);
        await db.SaveChangesAsync();
    }
}
