using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Reference;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods.Checks;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Delivery;

/// <summary>Looks whether a visit to the same venue on the same day is recorded already: an event of two agencies counts once, and names both.</summary>
public sealed class FindSameEvent(AppDbFactory dbs) : IUseCase
{
    /// <param name="Agency">The agency that carries it; null when none is named.</param>
    public sealed record Row(int Id, string? Presenter, string? Agency, string Owner, int Sessions, bool MayChange);

    /// <summary>Those of other task forces, of which no more is told; nothing to those who log nothing themselves.</summary>
    public async Task<IReadOnlyList<TalkElsewhere>> ElsewhereAsync(int venueId, DateOnly date, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.MayProposeShared || db.Scope.ReadsEverything) return [];
        return await db.TalksElsewhereAsync(db.Scope.ReadableOwners, [(await db.SurvivorAsync(DirectoryKind.Venue, venueId, ct), date)], ct);
    }

    /// <summary>Those that the person may see.</summary>
    public async Task<IReadOnlyList<Row>> ListAsync(int venueId, DateOnly date, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var venue = await db.SurvivorAsync(DirectoryKind.Venue, venueId, ct);
        var found = await db.Visits.Include(visit => visit.CoPresenters).Where(visit => visit.VenueId == venue && visit.Date == date && visit.Stage == VisitStage.Delivered).OrderBy(visit => visit.Id)
            .Select(visit => new
            {
                Visit = visit, Sessions = visit.Presentations.Count,
                Presenter = db.Members.Where(member => member.Id == visit.LeadPresenterId).Select(member => member.Name).FirstOrDefault() ?? visit.LeadPresenterName,
                Agency = db.Agencies.Where(agency => agency.Id == visit.LeadAgencyId).Select(agency => agency.Name).FirstOrDefault(),
                Owner = db.Owners.Where(owner => owner.Id == visit.OwnerId).Select(owner => owner.Name).First(),
            }).ToListAsync(ct);
        return found.ConvertAll(row => new Row(
            row.Visit.Id, row.Presenter, row.Agency, row.Owner, row.Sessions,
            db.Scope.MayWrite(row.Visit.OwnerId) && row.Visit.MayBeChangedBy(db.Scope.MemberId, db.Scope.IsCoordinatorOf(row.Visit.OwnerId))));
    }
}
