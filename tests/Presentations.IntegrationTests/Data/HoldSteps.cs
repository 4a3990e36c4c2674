using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Data;

/// <summary>Carries out operations on the times of a few presenters of one task force, as several people do at once.</summary>
internal sealed class HoldSteps(Func<AppDb> open, TestClock clock, int ownerId, IReadOnlyList<Place> places, IReadOnlyList<int> presenters)
{
    /// <summary>So many days after today the drawn days begin.</summary>
    private const int Ahead = 3;

    /// <summary>False when it was refused: taken already, changed by somebody else, or nothing to do it to. Nothing may have changed then.</summary>
    public async Task<bool> TryAsync(HoldStep step)
    {
        try
        {
            await using var db = open();
            await DoAsync(db, step);
            await db.SaveChangesAsync();
            return true;
        }
        catch (RuleViolation)
        {
            return false;
        }
    }

    private async Task DoAsync(AppDb db, HoldStep step)
    {
        switch (step.Act)
        {
            case HoldAct.Book: db.Visits.Add(Asked.Visit(ownerId, Place(step), Slot(step), Presenter(step), clock)); break;
            case HoldAct.BookTogether: db.Visits.Add(Asked.Visit(ownerId, Place(step), Slot(step), Presenter(step), clock, OtherThan(step))); break;
            case HoldAct.Offer: db.Requests.Add(Offered(step)); break;
            case HoldAct.TakeOffer: await TakeAsync(db, step); break;
            case HoldAct.TakeBackOffer: (await OfferedAsync(db, step)).ReleaseOffers(clock); break;
            case HoldAct.LapseOffers: await LapseAsync(db); break;
            case HoldAct.Deliver: await DeliverAsync(db, step); break;
            case HoldAct.DriveSlower: await DriveSlowerAsync(db, step); break;
            case HoldAct.WorkOtherHours: (await ProfileAsync(db, step)).Work([(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(10, 0).AddMinutes(step.Minutes))]); break;
            case HoldAct.LetTimePass: clock.Advance(TimeSpan.FromMinutes(step.Pick % 60)); break;
            case HoldAct.LetHalfADayPass: clock.Advance(TimeSpan.FromHours(6 + step.Pick % 12)); break;
            default: await ChangeAsync(db, step); break;
        }
    }

    private async Task ChangeAsync(AppDb db, HoldStep step)
    {
        var ids = await db.Visits.Where(visit => visit.OwnerId == ownerId && visit.Stage == VisitStage.Planned).OrderBy(visit => visit.Id).Select(visit => visit.Id).ToListAsync();
        Rule.Require(ids.Count > 0, "There is no visit yet.");
        var id = ids[step.Pick % ids.Count];
        var visit = await db.Visits.Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).SingleAsync(visit => visit.Id == id);
        if (step.Act is HoldAct.Move) visit.Move(Slot(step).Date, Slot(step).Start, "The school asked.", clock);
        else if (step.Act is HoldAct.Assign) visit.Assign(step.Pick % 5 == 0 ? null : Presenter(step), step.Pick % 2 == 0 ? [] : [OtherThan(step)]);
        else if (step.Act is HoldAct.GoOnline) visit.Join(step.Pick % 3 == 0 ? null : "https://meet.example.org/lincoln");
        else visit.Cancel(Side.School, "Snow.");
    }

    private async Task DeliverAsync(AppDb db, HoldStep step)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var ids = await db.Visits.Where(visit => visit.OwnerId == ownerId && visit.Stage == VisitStage.Planned && visit.StartsAtUtc <= now).OrderBy(visit => visit.Id).Select(visit => visit.Id).ToListAsync();
        Rule.Require(ids.Count > 0, "No visit has begun.");
        var id = ids[step.Pick % ids.Count];
        var visit = await db.Visits.Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).SingleAsync(visit => visit.Id == id);
        var facts = new VisitFacts(visit.Date, visit.Place) { LeadPresenterId = visit.LeadPresenterId, CoPresenterIds = [.. visit.CoPresenters.Select(one => one.MemberId)] };
        visit.Deliver(facts, [.. visit.Presentations.Select(talk => ((int?)talk.Id, new SessionFacts(Kind.Presentation, Attendance.NotKnown) { Start = talk.Start, Minutes = talk.Minutes, Format = Format.Classroom }))], clock);
    }

    /// <summary>What the job does with every request whose offered times nobody chose.</summary>
    private async Task LapseAsync(AppDb db)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var requests = await db.Requests.Include(request => request.Offers).Where(request => request.Offers.Any(offer => offer.Status == OfferStatus.Open && offer.ExpiresAtUtc <= now)).ToListAsync();
        Rule.Require(requests.Count > 0, "Nothing has lapsed.");
        foreach (var request in requests) request.LapseOffers(clock);
    }

    private async Task DriveSlowerAsync(AppDb db, HoldStep step)
    {
        var profile = await ProfileAsync(db, step);
        profile.Travel(profile.HomeZip, profile.Pace.Home, 20 + step.Pick % 40, step.Minutes % 45);
    }

    private PresentationRequest Offered(HoldStep step)
    {
        var (now, slot) = (clock.GetUtcNow().UtcDateTime, Slot(step));
        var facts = Asked.Facts(Place(step)) with { Format = step.Minutes % 5 == 0 ? Format.Online : null, Windows = [new WindowFacts(slot.Date, slot.Date, new TimeOnly(8, 0), new TimeOnly(15, 0))] };
        var request = PresentationRequest.Ask(ownerId, Guid.NewGuid(), facts, Asked.Principal, new PrivateLink(SecretToken.New(), ""), SecretToken.New(), clock);
        request.Confirm(now.AddDays(3), clock);
        request.OfferTimes([(Presenter(step), slot)], now.AddMinutes(step.Minutes), presenters[0], clock);
        return request;
    }

    private async Task TakeAsync(AppDb db, HoldStep step)
    {
        var request = await OfferedAsync(db, step);
        db.Visits.Add(request.TakeOffer(request.Offers[0].Id, Guid.NewGuid(), clock));
    }

    private static async Task<PresentationRequest> OfferedAsync(AppDb db, HoldStep step)
    {
        var offered = await db.Offers.Where(offer => offer.Status == OfferStatus.Open).OrderBy(offer => offer.Id).Select(offer => offer.RequestId).ToListAsync();
        Rule.Require(offered.Count > 0, "Nothing is offered.");
        var chosen = offered[step.Pick % offered.Count];
        return await db.Requests.Include(request => request.Offers).Include(request => request.Audiences).SingleAsync(request => request.Id == chosen);
    }

    private async Task<PresenterProfile> ProfileAsync(AppDb db, HoldStep step)
    {
        var member = Presenter(step);
        var profile = await db.PresenterProfiles.Include(profile => profile.Week).SingleOrDefaultAsync(profile => profile.OwnerId == ownerId && profile.MemberId == member);
        if (profile is null) db.PresenterProfiles.Add(profile = PresenterProfile.Usual(ownerId, member, places[0].Zone));
        return profile;
    }

    private Slot Slot(HoldStep step) =>
        new(clock.Today(Place(step).Zone).AddDays(Ahead + step.Day), new TimeOnly(8, 0).AddMinutes(QuarterHours.Minutes * step.Quarter), step.Minutes, Place(step).Zone);

    private Place Place(HoldStep step) => places[step.Pick / presenters.Count % places.Count];

    private int Presenter(HoldStep step) => presenters[step.Pick % presenters.Count];

    private int OtherThan(HoldStep step) => presenters[(step.Pick + 1) % presenters.Count];
}
