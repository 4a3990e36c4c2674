using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Features.Scheduling;

public class CloseDistrictTests
{
    [DatabaseTheory]
    public async Task A_closed_county_cancels_its_visits_of_that_day_and_no_others(TestDatabase database)
    {
        var (_, answered) = await ChangeVisitTests.AnsweredAsync(database);
        var (same, next) = (await database.BookByBenAsync(await database.BookingAsync(13)), await database.BookByBenAsync(await database.BookingAsync(9, day: 2)));
        await using var ben = database.As(database.Ben);
        var form = new CloseDistrict.Form { Day = Asked.Monday, CountyFips = "16001", Because = "Snow day" };
        Assert.Equal([answered, same], (await ben.Get<CloseDistrict>().FindAsync(form)).Visits.Select(row => row.Id));

        Assert.Equal(2, await ben.Get<CloseDistrict>().SubmitAsync(form));

        foreach (var cancelled in new[] { answered, same }) Assert.Equal(VisitStage.CancelledBySchool, (await database.AheadAsync(cancelled)).Stage);
        Assert.Equal(VisitStage.Planned, (await database.AheadAsync(next)).Stage);
        await using var db = database.AsSystem();
        Assert.Equal(RequestStatus.Waiting, (await db.Requests.SingleAsync()).Status);
        Assert.True(await db.Outbox.CountAsync() >= 3);
        var refusal = await Assert.ThrowsAsync<NotAvailable>(async () => await ben.Get<BookVisit>().SubmitAsync(await database.BookingAsync(9)));
        Assert.Contains("Snow day", refusal.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Nobody_but_the_coordinator_closes_a_district(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));

        foreach (var other in new int?[] { database.Ada, database.Cam, database.Nat, null })
        {
            await using var person = database.As(other);
            var form = new CloseDistrict.Form { Day = Asked.Monday, CountyFips = "16001", Because = "Snow day" };
            Assert.Empty((await person.Get<CloseDistrict>().FindAsync(form)).Visits);
            await Assert.ThrowsAsync<RuleViolation>(() => person.Get<CloseDistrict>().SubmitAsync(form));
        }
        Assert.Equal(VisitStage.Planned, (await database.AheadAsync(visit)).Stage);
    }
}
