using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Data;

/// <summary>Carries out operations on the times of a few presenters of one task force, as several people do at once.</summary>
internal sealed class HoldSteps(Func<AppDb> open, TestClock clock, int ownerId, Place place, IReadOnlyList<int> presenters)
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
            case HoldAct.Book: db.Visits.Add(Asked.Visit(ownerId, place, Slot(step), Presenter(step), clock)); break;
            case HoldAct.BookTogether: db.Visits.Add(Asked.Visit(ownerId, place, Slot(step), Presenter(step), clock, OtherThan(step))); break;
            case HoldAct.Offer: db.Requests.Add(Offered(step)); break;
            case HoldAct.TakeOffer: await TakeAsync(db, step); break;
            case HoldAct.DriveSlower: (await ProfileAsync(db, step)).Travel(null, null, 20 + step.Pick % 40, step.Minutes % 45); break;
            case HoldAct.WorkOtherHours: (await ProfileAsync(db, step)).Work([(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(10, 0).AddMinutes(step.Minutes))]); break;
            case HoldAct.LetTimePass: clock.Advance(TimeSpan.FromMinutes(step.Pick % 60)); break;
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
        else visit.Cancel(Side.School, "Snow.");
    }

    private PresentationRequest Offered(HoldStep step)
    {
        var (now, slot) = (clock.GetUtcNow().UtcDateTime, Slot(step));
        var facts = Asked.Facts(place) with { Windows = [new WindowFacts(slot.Date, slot.Date, new TimeOnly(8, 0), new TimeOnly(15, 0))] };
        var request = PresentationRequest.Ask(ownerId, Guid.NewGuid(), facts, Asked.Principal, new PrivateLink(SecretToken.New(), ""), SecretToken.New(), clock);
        request.Confirm(now.AddDays(3), clock);
        request.OfferTimes([(Presenter(step), slot)], now.AddMinutes(step.Minutes), presenters[0], clock);
        return request;
    }

    private async Task TakeAsync(AppDb db, HoldStep step)
    {
        var offers = await db.Offers.Where(offer => offer.Status == OfferStatus.Open).OrderBy(offer => offer.Id).Select(offer => new { offer.Id, offer.RequestId }).ToListAsync();
        Rule.Require(offers.Count > 0, "Nothing is offered.");
        var chosen = offers[step.Pick % offers.Count];
        var request = await db.Requests.Include(request => request.Offers).Include(request => request.Audiences).SingleAsync(request => request.Id == chosen.RequestId);
        db.Visits.Add(request.TakeOffer(chosen.Id, Guid.NewGuid(), clock));
    }

    private async Task<PresenterProfile> ProfileAsync(AppDb db, HoldStep step)
    {
        var member = Presenter(step);
        var profile = await db.PresenterProfiles.Include(profile => profile.Week).SingleOrDefaultAsync(profile => profile.OwnerId == ownerId && profile.MemberId == member);
        if (profile is null) db.PresenterProfiles.Add(profile = PresenterProfile.Usual(ownerId, member, place.Zone));
        return profile;
    }

    private Slot Slot(HoldStep step) =>
        new(clock.Today(place.Zone).AddDays(Ahead + step.Day), new TimeOnly(8, 0).AddMinutes(QuarterHours.Minutes * step.Quarter), step.Minutes, place.Zone);

    private int Presenter(HoldStep step) => presenters[step.Pick % presenters.Count];

    private int OtherThan(HoldStep step) => presenters[(step.Pick + 1) % presenters.Count];
}
