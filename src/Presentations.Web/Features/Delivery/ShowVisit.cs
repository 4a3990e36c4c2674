using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Delivery;

/// <summary>Shows a visit with its talks and its history. What the person may not see is not there.</summary>
public sealed class ShowVisit(AppDbFactory dbs) : IUseCase
{
    /// <param name="IsUnverified">Imported, and nobody has approved the import.</param>
    public sealed record View(
        int Id, int Version, VisitStage Stage, DateOnly Date, Place Place, int? VenueId, string? County, string Owner, string? LeadPresenter, IReadOnlyList<string> CoPresenters,
        string? LeadAgency, IReadOnlyList<string> Partners, string? Notes, bool IsDemo, int? ImportBatchId, int? ImportLine, bool IsUnverified, bool MayChange, bool MayLog,
        IReadOnlyList<Talk> Talks, IReadOnlyList<HistoryOfVisit.Entry> History);

    /// <param name="Counts">Audience and number; empty when not known and when nobody came.</param>
    /// <param name="VoidBecause">Set when the talk is out of the totals.</param>
    /// <param name="AudienceCodes">The codes of <paramref name="Counts"/>.</param>
    public sealed record Talk(
        int Id, int Number, TimeOnly? Start, int? Minutes, Kind Kind, Format? Format, string Language, string? Title, IReadOnlyList<string> Topics,
        CountingBasis? Basis, bool IsRepeatAudience, bool IsGuest, int? Contacts, IReadOnlyList<(string Audience, int People)> Counts,
        IReadOnlyList<string> AudienceCodes, bool IsVoid, string? VoidBecause);

    /// <summary>The visit that a talk belongs to; null for a talk that the person may not see.</summary>
    public async Task<int?> VisitOfAsync(int presentationId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return await db.Presentations.Where(talk => talk.Id == presentationId).Select(talk => (int?)talk.VisitId).SingleOrDefaultAsync(ct);
    }

    public async Task<View?> FindAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (await db.FindWholeVisitAsync(id, ct) is not { } visit) return null;
        var words = await VisitWords.ReadAsync(db, ct);
        var history = await HistoryOfVisit.ReadAsync(db, visit, words, ct);
        var agencies = await db.AgencyNamesAsync(visit, ct);
        var people = await PeopleAsync(db, visit, ct);
        var mayLog = db.Scope.MayWrite(visit.OwnerId);
        return new View(
            visit.Id, visit.Version, visit.Stage, visit.Date, visit.Place, visit.VenueId,
            await db.Counties.Where(county => county.Fips == visit.CountyFips).Select(county => county.LegalName).SingleOrDefaultAsync(ct),
            await db.Owners.Where(owner => owner.Id == visit.OwnerId).Select(owner => owner.Name).SingleAsync(ct),
            visit.LeadPresenterId is { } lead ? people[lead] : visit.LeadPresenterName,
            [.. visit.CoPresenters.Select(presenter => people[presenter.MemberId]).Order(StringComparer.Ordinal)],
            visit.LeadAgencyId is { } agency ? agencies[agency] : null,
            [.. visit.Partners.Select(partner => agencies[partner.AgencyId]).Order(StringComparer.Ordinal)],
            visit.Notes, visit.IsDemo, visit.ImportBatchId, visit.ImportLine, (await UnverifiedTalks.AmongAsync(db, [.. visit.Presentations.Select(talk => talk.Id)], ct)).Count > 0,
            mayLog && visit.MayBeChangedBy(db.Scope.MemberId, db.Scope.IsCoordinatorOf(visit.OwnerId)), mayLog,
            [.. visit.Presentations.Where(talk => talk.Status is PresentationStatus.Delivered or PresentationStatus.Void).Select((talk, index) => TalkOf(talk, index + 1, words, history))], history);
    }

    private static Talk TalkOf(Presentation talk, int number, VisitWords words, IEnumerable<HistoryOfVisit.Entry> history) => new(
        talk.Id, number, talk.Start, talk.Minutes, talk.Kind, talk.Format, talk.Language, talk.Title, [.. TopicSet.Codes(talk.Topics).Select(words.Topic)],
        talk.Basis, talk.IsRepeatAudience, talk.IsGuest, talk.Contacts, [.. words.InOrder(talk.Counts)],
        [.. talk.Counts.Select(count => count.Audience)], talk.Status is PresentationStatus.Void,
        talk.Status is PresentationStatus.Void ? history.FirstOrDefault(entry => entry.VoidedTalks.Contains(talk.Id))?.Because : null);

    private static Task<Dictionary<int, string>> PeopleAsync(AppDb db, Visit visit, CancellationToken ct)
    {
        var ids = visit.CoPresenters.Select(presenter => presenter.MemberId).Append(visit.LeadPresenterId ?? 0).ToList();
        return db.Members.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, ct);
    }
}
