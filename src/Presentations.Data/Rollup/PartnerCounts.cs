using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Data.Reference;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Rollup;

/// <summary>Counts the talks that agencies had a part in beside the lead. Talks with several partners are in several lines.</summary>
internal static class PartnerCounts
{
    /// <param name="held">The months whose submissions are in official figures.</param>
    public static async Task<Dictionary<int, int>> OfAsync(AppDb db, TotalsFilter filter, IEnumerable<MonthStanding> held, CancellationToken ct) =>
        filter.IsOfficial ? await SubmittedAsync(db, held, filter, await db.AgencySurvivorsAsync(ct), ct) : await RecordedAsync(db, filter, ct);

    /// <summary>
    /// From the partners, who are few, to their talks: a join would begin with the talks. A talk belongs to whom its visit belongs to; asked of
    /// each talk as well, that would lead SQLite through all talks of the owner. What is left out is left out of the whole query, so who may
    /// read is said of the partners.
    /// </summary>
    private static async Task<Dictionary<int, int>> RecordedAsync(AppDb db, TotalsFilter filter, CancellationToken ct)
    {
        var (first, last) = (filter.Days.First, filter.Days.Last);
        var talks = db.Presentations.IgnoreQueryFilters([AccessFilters.Name]).Where(talk => talk.Status == PresentationStatus.Delivered && talk.Date >= first && talk.Date <= last);
        if (filter.StateCode is { } state) talks = talks.Where(talk => talk.StateCode == state);
        if (filter.Kind is { } kind) talks = talks.Where(talk => talk.Kind == kind);
        var (readsAll, readable) = (db.Scope.ReadsEverything, db.ReadableOwners);
        var partners = db.Set<VisitPartner>().Where(partner => readsAll || readable.Contains(partner.OwnerId));
        if (filter.OwnerId is { } owner) partners = partners.Where(partner => partner.OwnerId == owner);
        if (filter.Among is { } among) partners = partners.Where(partner => among.Contains(partner.OwnerId));
        var parts = await partners.Select(partner => new { partner.AgencyId, Talks = talks.Count(talk => talk.VisitId == partner.VisitId) }).ToListAsync(ct);
        return parts.Where(part => part.Talks > 0).GroupBy(part => part.AgencyId).ToDictionary(agency => agency.Key, agency => agency.Sum(part => part.Talks));
    }

    /// <summary>Partners are one text in a submission: equal sets are counted together, and taken apart here.</summary>
    private static async Task<Dictionary<int, int>> SubmittedAsync(AppDb db, IEnumerable<MonthStanding> held, TotalsFilter filter, Survivors agencies, CancellationToken ct)
    {
        var sets = filter.Days.IsWholeMonths && db.Scope.ReadsTalks ? await db.Surroundings.Frozen.PartnersAsync(db, held, filter, ct) : await OfSomeDaysAsync(db, filter, ct);
        var restated = await RestatedLines.OfAsync(db, filter, [filter.Days], ct);
        return sets.Concat(restated.Select(line => (line.Line.Partners, line.Sign)))
            .SelectMany(set => TopicSet.Codes(set.Item1).Select(id => agencies.Of(int.Parse(id, CultureInfo.InvariantCulture))).Distinct().Select(agency => (Agency: agency, Talks: set.Item2)))
            .GroupBy(part => part.Agency).ToDictionary(group => group.Key, group => group.Sum(part => part.Talks));
    }

    private static async Task<IEnumerable<(string Partners, int Talks)>> OfSomeDaysAsync(AppDb db, TotalsFilter filter, CancellationToken ct)
    {
        var (first, last, submissions) = (filter.Days.First, filter.Days.Last, Seats.Submissions(db, filter));
        var talks = db.SubmittedTalks.Where(talk => submissions.Contains(talk.SubmissionId) && talk.Partners != TopicSet.None && talk.Date >= first && talk.Date <= last);
        if (filter.OwnerId is { } owner) talks = talks.Where(talk => talk.OwnerId == owner);
        if (filter.Among is { } among) talks = talks.Where(talk => among.Contains(talk.OwnerId));
        if (filter.StateCode is { } state) talks = talks.Where(talk => talk.StateCode == state);
        if (filter.Kind is { } kind) talks = talks.Where(talk => talk.Kind == kind);
        var sets = await talks.GroupBy(talk => talk.Partners).Select(group => new { group.Key, Talks = group.Count() }).ToListAsync(ct);
        return sets.Select(set => (set.Key, set.Talks));
    }
}
