using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods.Checks;

namespace Presentations.Data.Access;

/// <summary>
/// What task forces may learn of each other's talks, past what they may read: that there was one at a venue on a day, whose, by which agency,
/// when and how large, so that one event does not count twice. No id and nobody's name.
/// </summary>
public static class TalksElsewhere
{
    /// <param name="own">The owners whose talks are known anyway.</param>
    /// <param name="occasions">Alone these are answered for.</param>
    public static async Task<List<TalkElsewhere>> TalksElsewhereAsync(
        this AppDb db, IReadOnlyCollection<int> own, IReadOnlyCollection<(int VenueId, DateOnly Date)> occasions, CancellationToken ct = default)
    {
        if (occasions.Count == 0) return [];
        var (wanted, venues) = (occasions.ToHashSet(), occasions.Select(occasion => occasion.VenueId).Distinct().ToArray());
        var (first, last) = (occasions.Min(occasion => occasion.Date), occasions.Max(occasion => occasion.Date));
        var found = await db.Presentations.IgnoreQueryFilters([AccessFilters.Name]).AsNoTracking()
            .Where(talk => talk.Status == PresentationStatus.Delivered && talk.Date >= first && talk.Date <= last && !own.Contains(talk.OwnerId)
                && talk.Visit.VenueId != null && venues.Contains(talk.Visit.VenueId.Value))
            .OrderBy(talk => talk.Date).ThenBy(talk => talk.Start).ThenBy(talk => talk.Id)
            .Select(talk => new
            {
                VenueId = talk.Visit.VenueId!.Value, talk.Date, talk.Start, talk.Minutes, talk.Contacts,
                Owner = db.Owners.Where(owner => owner.Id == talk.OwnerId).Select(owner => new { owner.Code, owner.Name }).First(),
                Agency = db.Agencies.Where(agency => agency.Id == talk.LeadAgencyId).Select(agency => agency.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. found.Where(talk => wanted.Contains((talk.VenueId, talk.Date))).Select(talk => new TalkElsewhere(talk.VenueId, talk.Date, talk.Owner.Code, talk.Owner.Name)
        {
            Agency = talk.Agency, Start = talk.Start, Minutes = talk.Minutes, Contacts = talk.Contacts,
        })];
    }
}
