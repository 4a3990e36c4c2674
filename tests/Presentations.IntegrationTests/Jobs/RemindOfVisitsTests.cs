using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data.Outbox;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Jobs;

/// <summary>The clock begins on Friday, 15 June 2018, noon in Boise; the visit is on Thursday, 28 June, at nine.</summary>
public class RemindOfVisitsTests
{
    [DatabaseTheory]
    public async Task A_school_is_reminded_a_week_and_a_day_before_once_each(TestDatabase database)
    {
        await BookAsync(database);
        var written = new List<string>();

        for (var hour = 0; hour < 14 * 24; hour++)
        {
            await RunAsync(database);
            if ((await database.MailsAsync(MailKind.VisitReminder)).Count > written.Count) written.Add($"{database.Clock.GetUtcNow():MM-dd HH}");
            database.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(["06-21 15", "06-27 15"], written);
    }

    [DatabaseTheory]
    public async Task Everyone_who_goes_gets_the_days_sheet_the_evening_before_with_all_that_the_school_said(TestDatabase database)
    {
        await BookAsync(database);
        await database.BookAsync(database.Ben, "ID", Talks.Boise, new Slot(new DateOnly(2018, 6, 28), new TimeOnly(13, 0), 45, Talks.Boise.Zone), database.Ada);
        database.Clock.Advance(new DateTimeOffset(2018, 6, 27, 22, 59, 0, TimeSpan.Zero) - database.Clock.GetUtcNow());
        await RunAsync(database);
        Assert.Empty(await database.MailsAsync(MailKind.DaySheet));

        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync(database);
        await RunAsync(database);

        var sheet = Assert.Single(await database.MailsAsync(MailKind.DaySheet));
        Assert.Equal("ada@example.org", sheet.To);
        foreach (var said in new[] { "9:00", "1:00", "Robin Vale", "robin@lincoln.example.org", "Park behind the gym." }) Assert.Contains(said, sheet.Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Nobody_is_reminded_of_what_is_off_or_was_booked_just_now(TestDatabase database)
    {
        var id = await BookAsync(database);
        await using (var db = database.AsSystem())
        {
            (await db.VisitAsync(id)).Cancel(Side.School, "Closed.");
            await db.SaveChangesAsync();
        }
        await BookAsync(database, day: 1);

        for (var hour = 0; hour < 48; hour++)
        {
            await RunAsync(database);
            database.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.All(await database.MailsAsync(), mail => Assert.NotEqual(MailKind.VisitReminder, mail.Kind));
    }

    private static async Task RunAsync(TestDatabase database)
    {
        await using var host = database.As(null);
        using var job = new RemindOfVisits(host.Get<IServiceScopeFactory>(), database.Clock, NullLogger<RemindOfVisits>.Instance);
        await job.RunOnceAsync();
    }

    private static async Task<int> BookAsync(TestDatabase database, int day = 13)
    {
        await using var db = database.AsSystem();
        var date = new DateOnly(2018, 6, 15).AddDays(day);
        var facts = Asked.Facts(Talks.Boise) with { Windows = [new WindowFacts(date, date, new TimeOnly(8, 0), new TimeOnly(15, 0))], Notes = "Park behind the gym." };
        var request = PresentationRequest.Enter(database.Owner("ID"), Guid.NewGuid(), facts, Asked.Principal, new PrivateLink(Domain.SecretToken.New(), ""), database.Ben, database.Clock.GetUtcNow().UtcDateTime.AddDays(3), database.Clock);
        db.Requests.Add(request);
        await db.SaveChangesAsync();
        var visit = request.Book(database.Ada, new Slot(date, new TimeOnly(9, 0), 45, Talks.Boise.Zone), Guid.NewGuid(), database.Ben, database.Clock);
        db.Visits.Add(visit);
        await db.SaveChangesAsync();
        return visit.Id;
    }
}
