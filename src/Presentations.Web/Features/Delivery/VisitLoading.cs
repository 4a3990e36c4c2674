using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Delivery;

/// <summary>Loads a visit with all that belongs to it.</summary>
internal static class VisitLoading
{
    /// <summary>Its talks come in the order of the day; those without a time come last, as they were entered.</summary>
    public static Task<Visit?> FindWholeVisitAsync(this AppDb db, int id, CancellationToken ct) => db.Visits
        .Include(visit => visit.Presentations.OrderBy(talk => talk.Start == null).ThenBy(talk => talk.Start).ThenBy(talk => talk.Id)).ThenInclude(talk => talk.Counts)
        .Include(visit => visit.Partners)
        .Include(visit => visit.CoPresenters)
        .AsSplitQuery()
        .SingleOrDefaultAsync(visit => visit.Id == id, ct);

    /// <summary>For a change: refuses who may not make it, and a version that is no longer the saved one.</summary>
    public static async Task<Visit?> FindForChangeAsync(this AppDb db, int id, int version, CancellationToken ct)
    {
        if (await db.FindWholeVisitAsync(id, ct) is not { } visit) return null;
        visit.RequireChangeBy(db.Scope.MemberId, db.Scope.IsCoordinatorOf(visit.OwnerId));
        db.Expect(visit, version);
        return visit;
    }

    /// <summary>Who saved the visit or one of its talks last, when and why: a member or the school; the system has no name.</summary>
    public static async Task<(DateTime AtUtc, string? By, string? Because)> LastChangeAsync(this AppDb db, Visit visit, CancellationToken ct)
    {
        var talks = visit.Presentations.Select(talk => talk.Id).ToList();
        var entries = db.History.Where(entry => entry.Subject == nameof(Visit) && entry.SubjectId == visit.Id || entry.Subject == nameof(Presentation) && talks.Contains(entry.SubjectId));
        var last = await entries.OrderByDescending(entry => entry.Id)
            .Select(entry => new { entry.AtUtc, entry.IsBySchool, By = db.Members.Where(member => member.Id == entry.MemberId).Select(member => member.Name).FirstOrDefault() })
            .FirstOrDefaultAsync(ct);
        if (last is null) return (visit.LoggedAtUtc, null, null);

        // One save writes an entry for the visit and one for each talk; not all of them say why.
        var because = await entries.Where(entry => entry.AtUtc == last.AtUtc && entry.Because != null).Select(entry => entry.Because).FirstOrDefaultAsync(ct);
        return (last.AtUtc, last.IsBySchool is true ? HistoryOfVisit.TheSchool : last.By, because);
    }

    /// <summary>The names of the agencies that a visit mentions.</summary>
    public static Task<Dictionary<int, string>> AgencyNamesAsync(this AppDb db, Visit visit, CancellationToken ct)
    {
        var ids = visit.Partners.Select(partner => partner.AgencyId).Append(visit.LeadAgencyId ?? 0).ToList();
        return db.Agencies.Where(agency => ids.Contains(agency.Id)).ToDictionaryAsync(agency => agency.Id, agency => agency.Name, ct);
    }
}
