using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Requests.School;

/// <summary>Where a request stands, for whoever holds its private link. No officer is named.</summary>
public sealed class FollowRequest(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    /// <param name="IsFromSchool">False for what the desk did and for what happened by itself.</param>
    public sealed record Step(StepKind Kind, DateTime AtUtc, bool IsFromSchool, string? Text);

    /// <summary>A time that may be chosen.</summary>
    public sealed record Time(int Id, Slot Slot, DateTime ExpiresAtUtc);

    /// <param name="OnlineLink">Null for whoever joined: it opens a talk to pupils.</param>
    /// <param name="LastChangeUtc">Until then the school cancels by itself.</param>
    public sealed record VisitView(DateOnly Date, TimeOnly Start, TimeOnly End, int Sessions, VisitStage Stage, string? OnlineLink, DateTime LastChangeUtc)
    {
        /// <summary>It is online, and there is no link yet.</summary>
        public bool LacksLink { get; init; }

        public DateTime StartsAtUtc { get; init; }
    }

    /// <param name="Desk">The task force, or the state desk, that has the request.</param>
    public sealed record View(PresentationRequest Request, string Desk, IReadOnlyList<Step> Steps, IReadOnlyList<Time> Times, VisitView? Visit, DateTime NowUtc)
    {
        public Place Place => Request.Place;

        public bool HasContact => Request.ContactEmail is not null;

        public bool MayChange => Request.Status is RequestStatus.Waiting or RequestStatus.Offered or RequestStatus.WaitingList;

        /// <summary>Whom to ask for, what is there and how many come: until the talk.</summary>
        public bool MayCorrect => Request.Status.IsOpen() && HasContact && !(Visit is { Stage: VisitStage.Planned } visit && NowUtc >= visit.StartsAtUtc);

        public bool MayWrite => Request.Status is not (RequestStatus.Withdrawn or RequestStatus.Expired) && HasContact;

        public bool MayWithdraw => Request.Status.IsOpen() && !IsPastCutOff || Request.Status is RequestStatus.Joined;

        /// <summary>Withdrawing calls a visit off; whoever joined another request leaves that one its visit.</summary>
        public bool CancelsVisit => Visit?.Stage is VisitStage.Planned && Request.Status is not RequestStatus.Joined;

        /// <summary>The visit is so near that the school asks the desk instead of cancelling by itself.</summary>
        public bool IsPastCutOff => CancelsVisit && Visit is { } visit && NowUtc > visit.LastChangeUtc;

        public bool HasCertificate => Visit?.Stage is VisitStage.Delivered && Request.Status is not RequestStatus.Joined;
    }

    /// <summary>Null for a link that is unknown or no longer good.</summary>
    public async Task<View?> FindAsync(string token, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var request = await db.Requests.AsNoTracking().Include(row => row.Windows).Include(row => row.Audiences).Include(row => row.Steps).Include(row => row.Offers).Include(row => row.Feedback)
            .AsSplitQuery().SingleAsync(ct);
        if (request.Status is RequestStatus.Unconfirmed) return null;
        var desk = await db.Owners.Where(owner => owner.Id == request.OwnerId).Select(owner => owner.Name).SingleAsync(ct);
        return new View(request, desk, Steps(request), Times(request, now), await VisitAsync(db, request, ct), now);
    }

    private static List<Step> Steps(PresentationRequest request) =>
        [.. request.Steps.OrderByDescending(step => step.AtUtc).ThenByDescending(step => step.Id).Select(step => new Step(step.Kind, step.AtUtc, request.IsFromSchool(step), step.Text))];

    private static List<Time> Times(PresentationRequest request, DateTime now) => request.Status is RequestStatus.Offered or RequestStatus.Booked
        ? [.. request.Offers.Where(offer => offer.IsOpenAt(now)).OrderBy(offer => offer.StartsAtUtc).Select(offer => new Time(offer.Id, offer.Slot, offer.ExpiresAtUtc))]
        : [];

    private static async Task<VisitView?> VisitAsync(AppDb db, PresentationRequest request, CancellationToken ct)
    {
        var visit = await db.Visits.AsNoTracking().Include(visit => visit.Presentations).OrderByDescending(visit => visit.Id).FirstOrDefaultAsync(ct) ?? await db.VisitOfStandingAsync(request, ct);
        if (visit?.Slot is not { } slot) return null;
        var rules = await db.RulesOfDeskAsync(request.OwnerId, ct);
        return new VisitView(slot.Date, slot.Start, slot.End, visit.Presentations.Count, visit.Stage, request.Status is RequestStatus.Joined ? null : visit.OnlineLink, rules.LastChangeUtc(slot.StartsAtUtc))
        {
            StartsAtUtc = slot.StartsAtUtc,
            LacksLink = visit is { IsOnline: true, OnlineLink: null, IsAhead: true } && request.Status is not RequestStatus.Joined,
        };
    }
}
