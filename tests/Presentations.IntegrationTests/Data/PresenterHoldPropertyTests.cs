using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Data;

public class PresenterHoldPropertyTests
{
    private const int Writers = 4;

    public sealed record Step(Act Act, int Pick, int Day, int Quarter, int Minutes);

    public enum Act
    {
        Book,
        BookTogether,
        Move,
        Assign,
        Cancel,
        DriveSlower,
        Offer,
        TakeOffer,
        LetTimePass,
    }

    [DatabaseTheory]
    public async Task After_any_operations_by_several_people_nobody_is_in_two_places_and_no_hold_is_an_orphan(TestDatabase database)
    {
        var step = from act in Gen.Elements(Enum.GetValues<Act>().Append(Act.Book).Append(Act.Book).Append(Act.Offer).ToArray())
                   from pick in Gen.Choose(0, 1_000)
                   from day in Gen.Choose(0, 2)
                   from quarter in Gen.Choose(0, 28)
                   from minutes in Gen.Choose(20, 120)
                   select new Step(act, pick, day, quarter, minutes);

        foreach (var steps in Gen.Sample(step.ArrayOf(60), 4))
        {
            await Task.WhenAll(steps.Chunk((steps.Length / Writers) + 1).Select(own => Task.Run(() => RunAsync(database, own))));
            await RequireSoundAsync(database);
        }
    }

    [DatabaseTheory]
    public async Task Two_hundred_attempts_on_one_time_end_with_one_winner_and_a_sentence_for_everybody_else(TestDatabase database)
    {
        var slot = Asked.Slot(Talks.Boise, 9);
        var refusals = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () =>
        {
            for (; ; )
            {
                try
                {
                    await database.BookAsync(database.Ben, "ID", Talks.Boise, slot, database.Ada);
                    return null;
                }
                catch (RuleViolation refusal) when (refusal is not DatabaseBusy)
                {
                    return refusal.Message;
                }
                catch (DatabaseBusy)
                {
                    // The queue before the database was too long; the person presses again.
                }
            }
        })));

        Assert.Single(refusals, refusal => refusal is null);
        Assert.All(refusals.OfType<string>(), refusal => Assert.StartsWith("Ada is at Lincoln Elementary School on Monday, June 18 from 09:00 to 09:45.", refusal, StringComparison.Ordinal));
        await RequireSoundAsync(database);
    }

    private static async Task RunAsync(TestDatabase database, Step[] steps)
    {
        foreach (var step in steps)
        {
            try
            {
                await using var db = database.AsSystem();
                await DoAsync(database, db, step);
                await db.SaveChangesAsync();
            }
            catch (RuleViolation)
            {
                // Taken already, changed by another writer, or nothing to do it to: refused, and nothing may have changed.
            }
        }
    }

    private static Task DoAsync(TestDatabase database, AppDb db, Step step) => step.Act switch
    {
        Act.Book => Book(database, db, step),
        Act.BookTogether => Book(database, db, step, OtherThan(database, step)),
        Act.Offer => OfferAsync(database, db, step),
        Act.TakeOffer => TakeAsync(database, db, step),
        Act.DriveSlower => SlowAsync(database, db, step),
        Act.LetTimePass => Pass(database, step),
        _ => ChangeAsync(database, db, step),
    };

    private static Task Book(TestDatabase database, AppDb db, Step step, params int[] coPresenters)
    {
        db.Visits.Add(Asked.Visit(database.Owner("ID"), Talks.Boise, Slot(step), Presenter(database, step), database.Clock, coPresenters));
        return Task.CompletedTask;
    }

    private static async Task ChangeAsync(TestDatabase database, AppDb db, Step step)
    {
        var ids = await db.Visits.Where(visit => visit.Stage == VisitStage.Planned).OrderBy(visit => visit.Id).Select(visit => visit.Id).ToListAsync();
        Rule.Require(ids.Count > 0, "There is no visit yet.");
        var visit = await db.VisitAsync(ids[step.Pick % ids.Count]);
        if (step.Act is Act.Move) visit.Move(Slot(step).Date, Slot(step).Start, "The school asked.", database.Clock);
        else if (step.Act is Act.Assign) visit.Assign(step.Pick % 5 == 0 ? null : Presenter(database, step), step.Pick % 2 == 0 ? [] : [OtherThan(database, step)]);
        else visit.Cancel(Side.School, "Snow.");
    }

    private static async Task OfferAsync(TestDatabase database, AppDb db, Step step)
    {
        var request = PresentationRequest.Ask(
            database.Owner("ID"), Guid.NewGuid(), Asked.Facts(Talks.Boise), Asked.Principal, new PrivateLink(SecretToken.New(), ""), SecretToken.New(), database.Clock);
        request.Confirm(database.Clock.GetUtcNow().UtcDateTime.AddDays(3), database.Clock);
        request.OfferTimes([(Presenter(database, step), Slot(step))], database.Clock.GetUtcNow().UtcDateTime.AddMinutes(step.Minutes), database.Ben, database.Clock);
        db.Requests.Add(request);
        await Task.CompletedTask;
    }

    private static async Task TakeAsync(TestDatabase database, AppDb db, Step step)
    {
        var offers = await db.Offers.Where(offer => offer.Status == OfferStatus.Open).OrderBy(offer => offer.Id).Select(offer => new { offer.Id, offer.RequestId }).ToListAsync();
        Rule.Require(offers.Count > 0, "Nothing is offered.");
        var chosen = offers[step.Pick % offers.Count];
        var request = await db.Requests.Include(request => request.Offers).Include(request => request.Audiences).SingleAsync(request => request.Id == chosen.RequestId);
        db.Visits.Add(request.TakeOffer(chosen.Id, Guid.NewGuid(), database.Clock));
    }

    private static async Task SlowAsync(TestDatabase database, AppDb db, Step step)
    {
        var (owner, member) = (database.Owner("ID"), Presenter(database, step));
        var profile = await db.PresenterProfiles.SingleOrDefaultAsync(profile => profile.OwnerId == owner && profile.MemberId == member);
        if (profile is null) db.PresenterProfiles.Add(profile = PresenterProfile.Usual(owner, member, Talks.Boise.Zone));
        profile.Travel(null, null, 20 + step.Pick % 40, step.Minutes % 45);
    }

    private static Task Pass(TestDatabase database, Step step)
    {
        database.Clock.Advance(TimeSpan.FromMinutes(step.Pick % 60));
        return Task.CompletedTask;
    }

    private static async Task RequireSoundAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var now = database.Clock.GetUtcNow().UtcDateTime;
        var visits = await db.Visits.Include(visit => visit.CoPresenters).Where(visit => visit.Stage == VisitStage.Planned && visit.EndsAtUtc > now).ToListAsync();
        var offers = await db.Offers.Where(offer => offer.Status == OfferStatus.Open && offer.ExpiresAtUtc > now).ToListAsync();
        var expected = visits
            .SelectMany(visit => visit.CoPresenters.Select(one => (int?)one.MemberId).Append(visit.LeadPresenterId).OfType<int>()
                .Select(presenter => (Presenter: presenter, Starts: visit.StartsAtUtc!.Value, Ends: visit.EndsAtUtc!.Value, VisitId: (int?)visit.Id, OfferId: (int?)null)))
            .Concat(offers.Select(offer => (Presenter: offer.PresenterId, Starts: offer.StartsAtUtc, Ends: offer.EndsAtUtc, VisitId: (int?)null, OfferId: (int?)offer.Id)))
            .ToList();
        var held = (await db.PresenterHolds.Where(hold => hold.ExpiresAtUtc == null || hold.ExpiresAtUtc > now).ToListAsync())
            .ToDictionary(hold => (hold.PresenterId, hold.QuarterUtc), hold => (hold.VisitId, hold.OfferId));

        foreach (var (presenter, starts, ends, visitId, offerId) in expected)
        {
            foreach (var quarter in QuarterHours.Of(starts, ends)) Assert.Equal((visitId, offerId), held[(presenter, quarter)]);
        }
        var known = expected.Select(stop => (stop.Presenter, stop.VisitId, stop.OfferId)).ToHashSet();
        var over = await db.Visits.Where(visit => visit.EndsAtUtc <= now).Select(visit => (int?)visit.Id).ToListAsync();
        Assert.All(held.Where(hold => !over.Contains(hold.Value.VisitId)), hold => Assert.Contains((hold.Key.PresenterId, hold.Value.VisitId, hold.Value.OfferId), known));
    }

    private static Slot Slot(Step step) => new(Asked.Monday.AddDays(step.Day), new TimeOnly(8, 0).AddMinutes(QuarterHours.Minutes * step.Quarter), step.Minutes, Talks.Boise.Zone);

    private static int Presenter(TestDatabase database, Step step) => step.Pick % 3 == 0 ? database.Ben : database.Ada;

    private static int OtherThan(TestDatabase database, Step step) => Presenter(database, step) == database.Ada ? database.Ben : database.Ada;
}
