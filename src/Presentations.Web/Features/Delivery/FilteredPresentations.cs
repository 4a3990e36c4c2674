using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Directory;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Delivery;

/// <summary>The presentations that a filter lets through, of those that the person may see.</summary>
internal static class FilteredPresentations
{
    public static async Task<IQueryable<Presentation>> FilteredAsync(this AppDb db, PresentationFilter filter, CancellationToken ct)
    {
        var status = filter.Void ? PresentationStatus.Void : PresentationStatus.Delivered;
        var talks = db.Presentations.AsNoTracking().Where(talk => talk.Status == status);
        if (filter.From is { } from) talks = talks.Where(talk => talk.Date >= from);
        if (filter.To is { } to) talks = talks.Where(talk => talk.Date <= to);
        if (filter.State is { } state)
        {
            Rule.Require(await db.States.AnyAsync(known => known.Code == state, ct), $"“{state}” is not a state, DC or a territory.", "state");
            talks = talks.Where(talk => talk.StateCode == state);
        }
        if (filter.County is { } named)
        {
            var county = OrNull(named);
            talks = talks.Where(talk => talk.CountyFips == county);
        }
        if (filter.Owner is { } code)
        {
            var owner = await db.Owners.Where(owner => owner.Code == code).Select(owner => (int?)owner.Id).SingleOrDefaultAsync(ct);
            Rule.Require(owner is not null, $"“{code}” is not the code of a task force or state desk.", "owner");
            talks = talks.Where(talk => talk.OwnerId == owner);
        }
        if (filter.Kind is { } kind) talks = talks.Where(talk => talk.Kind == kind);
        if (filter.Format is { } slug)
        {
            var format = FormatOf(slug);
            talks = talks.Where(talk => talk.Format == format);
        }
        if (filter.Audience is { } audience) talks = talks.Where(talk => talk.Counts.Any(count => count.Audience == audience));
        if (filter.Topic is { } topic) talks = OrNull(topic) is null ? talks.Where(talk => talk.Topics == TopicSet.None) : talks.Where(talk => talk.Topics.Contains(TopicSet.Member(topic)));
        if (filter.Agency is { } id)
        {
            var agency = AgencyOf(id);
            talks = talks.Where(talk => talk.LeadAgencyId == agency);
        }
        if (filter.WithoutCount) talks = talks.Where(talk => talk.Contacts == null);
        if (Visits(db, filter) is { } visits) talks = talks.Where(talk => visits.Contains(talk.VisitId));
        return talks;
    }

    /// <summary>Newest first, beginning after the cursor.</summary>
    public static IOrderedQueryable<Presentation> NewestFirst(this IQueryable<Presentation> talks, PageCursor? after)
    {
        if (after is { } last) talks = talks.Where(talk => talk.Date <= last.Date && (talk.Date < last.Date || talk.Id < last.Id));
        return talks.OrderByDescending(talk => talk.Date).ThenByDescending(talk => talk.Id);
    }

    /// <summary>The visits in question; null when the filter says nothing about visits. A list of their ids keeps the indexes of visits in use.</summary>
    private static IQueryable<int>? Visits(AppDb db, PresentationFilter filter)
    {
        IQueryable<int>? ids = null;
        void Narrow(IQueryable<int> found) => ids = ids is null ? found : ids.Where(id => found.Contains(id));

        if (filter.Venue is { } venue) Narrow(db.Visits.Where(visit => visit.VenueId == venue).Select(visit => visit.Id));
        if (filter.Import is { } import) Narrow(db.Visits.Where(visit => visit.ImportBatchId == import).Select(visit => visit.Id));
        if (filter.Presenter is { } presenter)
        {
            Narrow(db.Visits.Where(visit => visit.LeadPresenterId == presenter).Select(visit => visit.Id)
                .Concat(db.Set<CoPresenter>().Where(beside => beside.MemberId == presenter).Select(beside => beside.VisitId)));
        }
        if (SearchText.Of(filter.Text) is { Length: > 0 } text) Narrow(db.Visits.Matching(text).Select(visit => visit.Id));
        return ids;
    }

    private static string? OrNull(string code) => code == PresentationFilter.Unknown || code.EndsWith($"-{PresentationFilter.Unknown}", StringComparison.Ordinal) ? null : code;

    private static int? AgencyOf(string agency)
    {
        if (OrNull(agency) is null) return null;
        Rule.Require(int.TryParse(agency, NumberStyles.None, CultureInfo.InvariantCulture, out var id), $"“{agency}” is not an agency; choose one again.", "agency");
        return id;
    }

    private static Format? FormatOf(string slug)
    {
        if (OrNull(slug) is null) return null;
        var found = Enum.GetValues<Format>().Where(format => TotalsQuestion.Slug(format.ToString()) == slug).ToList();
        Rule.Require(found.Count == 1, $"“{slug}” is not a format.", "format");
        return found[0];
    }
}
