using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods.Checks;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Periods;

/// <summary>Reads what the checklist of a month is made from.</summary>
internal static class MonthReading
{
    /// <summary>What is usual is what was usual in the year before.</summary>
    private const int UsualMonths = 12;

    public static async Task<MonthFacts> ReadAsync(AppDb db, int ownerId, int month, CancellationToken ct)
    {
        var talks = await TalksAsync(db, ownerId, month, ct);
        var earlier = await EarlierAsync(db, ownerId, month, ct);
        return new MonthFacts
        {
            Talks = talks,
            Untold = await UntoldAsync(db, ownerId, month, ct),
            Elsewhere = await db.TalksElsewhereAsync([ownerId], [.. talks.Where(talk => talk.VenueId is not null).Select(talk => (talk.VenueId!.Value, talk.Date)).Distinct()], ct),
            Unverified = await UnverifiedTalks.ByBatchAsync(db, ownerId, month, ct),
            UsualAtVenue = Usual(earlier, talk => talk.VenueId, talks.Select(talk => (talk.VenueId, talk.Sort))),
            UsualOfPresenter = Usual(earlier, talk => talk.PresenterId, talks.Select(talk => (talk.PresenterId, talk.Sort))),
        };
    }

    private static async Task<List<TalkFacts>> TalksAsync(AppDb db, int ownerId, int month, CancellationToken ct)
    {
        var talks = await db.Presentations.Where(talk => talk.OwnerId == ownerId && talk.Month == month && talk.Status == PresentationStatus.Delivered)
            .OrderBy(talk => talk.Date).ThenBy(talk => talk.Start).ThenBy(talk => talk.Id)
            .Select(talk => new
            {
                talk.Id, talk.VisitId, talk.Date, talk.StateCode, talk.Start, talk.Minutes, talk.Kind, talk.Format, talk.CountyFips, talk.LeadAgencyId, talk.Basis, talk.Contacts,
                talk.Visit.VenueId, talk.Visit.VenueName, talk.Visit.City, talk.Visit.LeadPresenterId,
            }).ToListAsync(ct);
        var ids = talks.Select(talk => talk.LeadAgencyId).OfType<int>().Distinct().ToList();
        var agencies = await db.Agencies.Where(agency => ids.Contains(agency.Id)).ToDictionaryAsync(agency => agency.Id, agency => agency.Name, ct);
        return talks.ConvertAll(talk => new TalkFacts(talk.Id, talk.VisitId, talk.Date, talk.StateCode)
        {
            Start = talk.Start, Minutes = talk.Minutes, Sort = new TalkSort(talk.Kind, talk.Format), VenueId = talk.VenueId, Place = talk.VenueName ?? talk.City ?? talk.StateCode, CountyFips = talk.CountyFips, PresenterId = talk.LeadPresenterId,
            AgencyId = talk.LeadAgencyId, Agency = talk.LeadAgencyId is { } agency ? agencies.GetValueOrDefault(agency) : null, Basis = talk.Basis, Contacts = talk.Contacts,
        });
    }

    private static async Task<List<UntoldVisit>> UntoldAsync(AppDb db, int ownerId, int month, CancellationToken ct)
    {
        var (first, next) = (DateRange.FirstDayOf(month), DateRange.FirstDayOf(month).AddMonths(1));
        var visits = await db.Visits.Where(visit => visit.OwnerId == ownerId && visit.Stage == VisitStage.Planned && visit.Date >= first && visit.Date < next)
            .OrderBy(visit => visit.Date).ThenBy(visit => visit.Id).Select(visit => new { visit.Id, visit.Date, visit.VenueName, visit.City, visit.StateCode }).ToListAsync(ct);
        return visits.ConvertAll(visit => new UntoldVisit(visit.Id, visit.Date, visit.VenueName ?? visit.City ?? visit.StateCode));
    }

    private readonly record struct EarlierTalk(int? VenueId, int? PresenterId, Kind Kind, Format? Format, int People)
    {
        public TalkSort Sort => new(Kind, Format);
    }

    private static Task<List<EarlierTalk>> EarlierAsync(AppDb db, int ownerId, int month, CancellationToken ct)
    {
        var oldest = DateRange.MonthOf(DateRange.FirstDayOf(month).AddMonths(-UsualMonths));
        return db.Presentations
            .Where(talk => talk.OwnerId == ownerId && talk.Month >= oldest && talk.Month < month && talk.Status == PresentationStatus.Delivered && talk.Contacts > 0)
            .Select(talk => new EarlierTalk(talk.Visit.VenueId, talk.Visit.LeadPresenterId, talk.Kind, talk.Format, talk.Contacts!.Value)).ToListAsync(ct);
    }

    private static Dictionary<(int, TalkSort), UsualSize> Usual(List<EarlierTalk> earlier, Func<EarlierTalk, int?> of, IEnumerable<(int? Id, TalkSort Sort)> asked)
    {
        var wanted = asked.Where(one => one.Id is not null).Select(one => (one.Id!.Value, one.Sort)).ToHashSet();
        return earlier.Where(talk => of(talk) is { } id && wanted.Contains((id, talk.Sort))).GroupBy(talk => (of(talk)!.Value, talk.Sort), talk => talk.People)
            .Select(sizes => (sizes.Key, Usual: UsualSize.Of(sizes))).Where(pair => pair.Usual is not null).ToDictionary(pair => pair.Key, pair => pair.Usual!);
    }
}
