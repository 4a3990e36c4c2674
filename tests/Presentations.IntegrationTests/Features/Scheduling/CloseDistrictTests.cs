using Microsoft.EntityFrameworkCore;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests;
using Presentations.Web.Features.Requests;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Features.Scheduling;

public class CloseDistrictTests
{
    private const string District = "Jefferson School District";

    [DatabaseTheory]
    public async Task A_closed_county_cancels_its_visits_of_that_day_and_no_others(TestDatabase database)
    {
        var (_, answered) = await ChangeVisitTests.AnsweredAsync(database);
        var (same, next) = (await database.BookByBenAsync(await database.BookingAsync(13)), await database.BookByBenAsync(await database.BookingAsync(9, day: 2)));
        await using var ben = database.As(database.Ben);
        var form = new CloseDistrict.Form { Day = Asked.Monday, CountyFips = "16001", Because = "Snow day" };
        Assert.Equal([answered, same], (await ben.Get<CloseDistrict>().FindAsync(form)).Visits.Select(row => row.Id));

        Assert.Equal(new CloseDistrict.Outcome(2, 0), await ben.Get<CloseDistrict>().SubmitAsync(form));

        foreach (var closed in new[] { answered, same }) Assert.Equal(VisitStage.CancelledBySchool, (await database.AheadAsync(closed)).Stage);
        Assert.Equal(VisitStage.Planned, (await database.AheadAsync(next)).Stage);
        await using var db = database.AsSystem();
        Assert.Equal(RequestStatus.Waiting, (await db.Requests.SingleAsync()).Status);
        var cancelled = await database.MailsAsync(MailKind.VisitCancelled);
        Assert.Equal(["ada@example.org", "ada@example.org", "robin@lincoln.example.org"], cancelled.Select(mail => mail.To).Order());
        Assert.All(cancelled, mail => Assert.Equal("CANCEL", mail.Method));
        Assert.All(cancelled, mail => Assert.Contains("Snow day", mail.Text, StringComparison.Ordinal));
        var refusal = await Assert.ThrowsAsync<NotAvailable>(async () => await ben.Get<BookVisit>().SubmitAsync(await database.BookingAsync(9)));
        Assert.Contains("Snow day", refusal.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_closed_district_is_that_of_its_state_and_no_other_of_the_same_name(TestDatabase database)
    {
        await NameDistrictsAsync(database);
        var here = await database.BookByBenAsync(await database.BookingAsync(9));
        var there = await BookSameNameAsync(database);
        await using var pat = database.As(database.Pat);
        var form = new CloseDistrict.Form { Day = Asked.Monday, StateCode = "ID", District = District, Because = "Snow day" };
        Assert.Equal([here], (await pat.Get<CloseDistrict>().FindAsync(form)).Visits.Select(row => row.Id));

        await pat.Get<CloseDistrict>().SubmitAsync(form);

        Assert.Equal((VisitStage.CancelledBySchool, VisitStage.Planned), ((await database.AheadAsync(here)).Stage, (await database.AheadAsync(there)).Stage));
        await using var db = database.AsSystem();
        Assert.All(await db.Closures.ToListAsync(), closure => Assert.Equal(new ClosureArea("ID", District: District), closure.Area));
        await using var ben = database.As(database.Ben);
        Assert.Contains($"ID:{District}", (await ben.Get<CloseDistrict>().FindAsync(new())).Districts.Select(district => district.Code));
        await Assert.ThrowsAsync<NotAvailable>(async () => await ben.Get<BookVisit>().SubmitAsync(await database.BookingAsync(9)));
    }

    [DatabaseTheory]
    public async Task What_is_offered_for_a_closed_day_is_taken_back_and_other_days_stay(TestDatabase database)
    {
        var ((only, _), (two, _)) = (await database.AskAsync("ID", Talks.Boise), await database.AskAsync("ID", Talks.Boise));
        await database.OfferAsync(only, AtTheDesk.At(database.Ada, 9));
        await database.OfferAsync(two, AtTheDesk.At(database.Ada, 13), AtTheDesk.At(database.Ada, 9, day: 2));
        await using var ben = database.As(database.Ben);
        var form = new CloseDistrict.Form { Day = Asked.Monday, CountyFips = "16001", Because = "Snow day" };
        Assert.Equal(2, (await ben.Get<CloseDistrict>().FindAsync(form)).OfferedTimes);

        Assert.Equal(new CloseDistrict.Outcome(0, 2), await ben.Get<CloseDistrict>().SubmitAsync(form));

        Assert.Equal((RequestStatus.Waiting, RequestStatus.Offered), ((await database.RequestAsync(only)).Status, (await database.RequestAsync(two)).Status));
        Assert.Equal([OfferStatus.Released, OfferStatus.Open], (await database.RequestAsync(two)).Offers.OrderBy(offer => offer.StartsAtUtc).Select(offer => offer.Status));
        Assert.Equal(3, await database.HoldsAsync(database.Ada));
        var letters = await database.MailsAsync(MailKind.OffersWithdrawn);
        Assert.Equal(2, letters.Count);
        Assert.All(letters, mail => Assert.Contains("Snow day", mail.Text, StringComparison.Ordinal));
        Assert.Single(letters, mail => mail.Text.Contains("June 20, 2018", StringComparison.Ordinal));
    }

    [DatabaseTheory]
    public async Task A_day_without_visits_is_kept_as_a_closure_once(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var form = new CloseDistrict.Form { Day = Asked.Monday, CountyFips = "16001", Because = "Snow day" };

        Assert.Equal(new CloseDistrict.Outcome(0, 0), await ben.Get<CloseDistrict>().SubmitAsync(form));
        await ben.Get<CloseDistrict>().SubmitAsync(form);

        await using var db = database.AsSystem();
        var closure = await db.Closures.SingleAsync();
        Assert.Equal((database.Owner("ID"), "Snow day", Asked.Monday, new ClosureArea("ID", "16001")), (closure.OwnerId, closure.Name, closure.FirstDay, closure.Area));
        Assert.Empty(await database.MailsAsync());
    }

    [DatabaseTheory]
    public async Task Those_who_lost_their_time_stand_in_one_place_with_new_ones_to_offer(TestDatabase database)
    {
        var (id, _) = await ChangeVisitTests.AnsweredAsync(database);
        await using var ben = database.As(database.Ben);
        var form = new CloseDistrict.Form { Day = Asked.Monday, CountyFips = "16001", Because = "Snow day" };
        await ben.Get<CloseDistrict>().SubmitAsync(form);

        var waits = Assert.Single((await ben.Get<CloseDistrict>().FindAsync(form)).Waiting);
        var best = (await ben.Get<SuggestPresenters>().FindAsync(id))!.Suggestions.Take(PresentationRequest.MostOffers).ToList();
        Assert.All(best, one => Assert.NotEqual(Asked.Monday, one.Slot.Date));
        await ben.Get<OfferTimes>().SubmitAsync(waits.RequestId, waits.Version, [.. best.Select(one => new OfferTimes.Time(one.PresenterId, one.Slot.Date, one.Slot.Start))]);

        Assert.Equal((id, RequestStatus.Offered), (waits.RequestId, (await database.RequestAsync(id)).Status));
        Assert.Empty((await ben.Get<CloseDistrict>().FindAsync(form)).Waiting);
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

    private static async Task NameDistrictsAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        foreach (var venue in await db.Venues.Where(venue => venue.StateCode == "ID" || venue.StateCode == "UT").ToListAsync()) db.Entry(venue).Property(row => row.District).CurrentValue = District;
        await db.SaveChangesAsync();
    }

    private static async Task<int> BookSameNameAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var venue = await db.Venues.FirstAsync(venue => venue.StateCode == "UT");
        var slot = Asked.Slot(Talks.SaltLake, 9);
        var visit = Visit.Book(
            database.Owner("UT"), Guid.NewGuid(), new BookingFacts(new VisitFacts(slot.Date, Talks.SaltLake) { VenueId = venue.Id, LeadPresenterId = database.Cam }), [new PlannedSession(slot.Start, slot.Minutes)], database.Clock);
        db.Visits.Add(visit);
        await db.SaveChangesAsync();
        return visit.Id;
    }
}
