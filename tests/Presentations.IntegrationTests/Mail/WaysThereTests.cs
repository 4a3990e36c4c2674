using Microsoft.EntityFrameworkCore;
using Presentations.Data.Outbox;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests.School;
using Presentations.IntegrationTests.Features.Scheduling;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Mail;

public class WaysThereTests
{
    /// <summary>Some two hours away.</summary>
    private static readonly GeoPoint TwinFalls = new(42.56, -114.46);

    [DatabaseTheory]
    public async Task The_mail_that_a_visit_is_booked_says_when_to_leave_as_the_schedule_does_and_the_one_that_it_is_off_does_not(TestDatabase database)
    {
        await database.PutOnMapAsync();
        await LivesAsync(database, database.Ada, TwinFalls);
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

    [DatabaseTheory]
    public async Task Who_is_given_two_visits_of_a_day_at_once_reads_of_the_way_from_the_one_to_the_other(TestDatabase database)
    {
        await database.PutOnMapAsync();
        await LivesAsync(database, database.Ben, TwinFalls);
        var ids = new[] { await database.BookByBenAsync(await database.BookingAsync(9)), await database.BookByBenAsync(await database.BookingAsync(11)) };
        await using var ben = database.As(database.Ben);

        await ben.Get<ReassignVisits>().SubmitAsync(database.Ada, [.. ids.Select(id => new ReassignVisits.Choice { VisitId = id, Version = 1, PresenterId = database.Ben })]);

        await using var db = database.AsSystem();
        var visits = await db.Visits.OrderBy(visit => visit.StartsAtUtc).ToListAsync();
        Assert.True(visits[0].TravelBefore > 60 && visits[1].TravelBefore < 60 && visits[0].TravelAfter < 60 && visits[1].TravelAfter > 60);
        var letters = (await database.MailsAsync(MailKind.VisitConfirmed)).Where(mail => mail.To == "ben@example.org").ToList();
        Assert.Equal([.. visits.Select(Ways)], letters.Select(mail => new string[] { "Leave by", "On the way home" }.Select(way => Line(mail.Text, way))));

        static string?[] Ways(Visit visit) =>
        [
            visit.TravelBefore > 0 ? $"{WayInWords.About(visit.TravelBefore)} there, parking included" : null,
            visit.TravelAfter > 0 ? WayInWords.About(visit.TravelAfter) : null,
        ];

        static string? Line(string text, string way) => text.Split('\n').FirstOrDefault(line => line.Contains(way, StringComparison.Ordinal))?.Split(": ")[^1].Trim();
    }

    private static async Task LivesAsync(TestDatabase database, int memberId, GeoPoint home)
    {
        await using var db = database.AsSystem();
        var profile = PresenterProfile.Usual(database.Owner("ID"), memberId, "America/Boise");
        profile.Travel("83301", home, 50, 10);
        db.PresenterProfiles.Add(profile);
        await db.SaveChangesAsync();
    }
}
