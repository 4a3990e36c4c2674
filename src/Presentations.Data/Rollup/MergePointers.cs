using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Reports;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Rollup;

/// <summary>Every place where venues, agencies and people are named. Who did something in the past stays named in history and submissions.</summary>
internal static class MergePointers
{
    public static IReadOnlyList<IMergePointer> Of(DirectoryKind kind) => kind switch
    {
        DirectoryKind.Venue => Venues,
        DirectoryKind.Agency => Agencies,
        _ => People,
    };

    private static readonly IMergePointer[] Venues =
    [
        new MergePointer<Visit>(MovedThing.Visits, nameof(Visit.VenueId)),
        new MergePointer<PresentationRequest>(MovedThing.Requests, nameof(PresentationRequest.VenueId)),
        new MergePointer<Closure>(MovedThing.Closures, nameof(Closure.VenueId)),
    ];

    /// <summary>Partners first: whether one is named twice depends on who leads.</summary>
    private static readonly IMergePointer[] Agencies =
    [
        new MergeNames<VisitPartner>(MovedThing.Partners, MovedThing.PartnersTwice, nameof(VisitPartner.VisitId), nameof(VisitPartner.AgencyId), nameof(Visit.LeadAgencyId)),
        new MergePointer<Visit>(MovedThing.Visits, nameof(Visit.LeadAgencyId)),
        new MergePointer<Presentation>(MovedThing.Presentations, nameof(Presentation.LeadAgencyId)),
        new MergePointer<PresentationRequest>(MovedThing.Requests, nameof(PresentationRequest.AgencyId)),
        new MergePointer<AgencyDistrict>(MovedThing.Districts, nameof(AgencyDistrict.AgencyId)),
    ];

    /// <summary>What a person has but once stays with the merged entry where the survivor has its own.</summary>
    private static readonly IMergePointer[] People =
    [
        new MergeNames<CoPresenter>(MovedThing.CoPresenters, MovedThing.CoPresentersTwice, nameof(CoPresenter.VisitId), nameof(CoPresenter.MemberId), nameof(Visit.LeadPresenterId)),
        new MergePointer<Visit>(MovedThing.Visits, nameof(Visit.LeadPresenterId)),
        new MergePointer<Visit>(MovedThing.LoggedVisits, nameof(Visit.LoggedById)),
        new MergeNames<Volunteer>(MovedThing.Volunteers, twice: null, nameof(Volunteer.RequestId), nameof(Volunteer.MemberId), lead: null),
        new MergePointer<Offer>(MovedThing.Offers, nameof(Offer.PresenterId)),
        new MergePointer<PresentationRequest>(MovedThing.EnteredRequests, nameof(PresentationRequest.EnteredById)),
        new MergePointer<PresenterProfile>(MovedThing.Availability, nameof(PresenterProfile.MemberId))
        {
            Missing = (db, who) => db.PresenterProfiles.Where(profile => !db.PresenterProfiles.Any(own => own.MemberId == who.Kept && own.OwnerId == profile.OwnerId)),
        },
        new MergePointer<CalendarFeed>(MovedThing.CalendarFeeds, nameof(CalendarFeed.MemberId)),
        new MergePointer<Membership>(MovedThing.Roles, nameof(Membership.MemberId))
        {
            Missing = (db, who) => db.Memberships.Where(role => !db.Memberships.Any(own => own.MemberId == who.Kept && own.Role == role.Role && own.OwnerId == role.OwnerId)),
        },
        new MergePointer<Draft>(MovedThing.Drafts, nameof(Draft.MemberId))
        {
            Missing = (db, who) => db.Drafts.Where(draft => !db.Drafts.Any(own => own.MemberId == who.Kept && own.Form == draft.Form)),
        },
        new MergePointer<SavedReport>(MovedThing.SavedReports, nameof(SavedReport.MemberId)),
        new MergePointer<SharedReport>(MovedThing.SharedReports, nameof(SharedReport.MemberId)),
        new MergeMutedMail(),
        new MergePointer<ReportingPeriod>(MovedThing.WaitingMonths, nameof(ReportingPeriod.SubmittedById)) { Open = period => period.Status == PeriodStatus.Submitted },
        new MergePointer<Restatement>(MovedThing.WaitingRestatements, nameof(Restatement.ProposedById)) { Open = change => change.Status == RestatementStatus.Proposed },
        new MergePointer<MeasureReport>(MovedThing.WaitingMeasures, nameof(MeasureReport.ReportedById)) { Open = report => report.Status == MeasureReportStatus.Reported },
    ];
}
