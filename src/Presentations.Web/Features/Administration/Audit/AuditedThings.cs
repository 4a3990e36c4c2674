using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Administration.Reference;
using Presentations.Web.Features.Periods;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Administration.Audit;

/// <summary>The names and pages of the things that a page of history tells of; what is gone has neither.</summary>
internal sealed class AuditedThings
{
    private readonly Dictionary<(string Subject, int Id), Named> found = [];

    private sealed record Named(int Id, string Name, string? Page);

    public static async Task<AuditedThings> ReadAsync(AppDb db, IReadOnlyCollection<HistoryEntry> entries, CancellationToken ct)
    {
        var things = new AuditedThings();
        async Task Find(string subject, Func<List<int>, IQueryable<Named>> named)
        {
            var ids = entries.Where(entry => entry.Subject == subject).Select(entry => entry.SubjectId).Distinct().ToList();
            if (ids.Count == 0) return;
            foreach (var thing in await named(ids).ToListAsync(ct)) things.found[(subject, thing.Id)] = thing;
        }

        await Find(nameof(Visit), ids => db.Visits.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, Line(row.VenueName ?? row.City, Words.Day(row.Date)), $"/visits/{row.Id}")));
        await Find(nameof(Presentation), ids => db.Presentations.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, Line(row.Visit.VenueName ?? row.Visit.City, Words.Day(row.Date)), $"/presentations/{row.Id}")));
        await Find(nameof(Summary), ids => db.Summaries.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, $"{row.StateCode}, {Words.Day(row.FirstDay)} – {Words.Day(row.LastDay)}", null)));
        await Find(nameof(PresentationRequest), ids => db.Requests.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, Line(row.VenueName, row.City), $"/desk/{row.Id}")));
        await Find(nameof(Venue), ids => db.Venues.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name, $"/directory/venues/{row.Id}")));
        await Find(nameof(Agency), ids => db.Agencies.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name, $"/directory/agencies/{row.Id}")));
        await Find(nameof(Member), ids => db.Members.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name, $"/administration/people/{row.Id}")));
        await Find(nameof(Owner), ids => db.Owners.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name, row is TaskForce ? $"{EditTaskForce.Path}/{row.Code}" : null)));
        await Find(nameof(Territory), ids => db.Territories.Where(row => ids.Contains(row.Id)).Join(db.Counties, row => row.CountyFips, county => county.Fips,
            (row, county) => new Named(row.Id, $"{county.LegalName}, {county.StateCode}", $"/directory/territories?state={county.StateCode}&county={county.Fips}")));
        await Find(nameof(ReportingPeriod), ids => db.ReportingPeriods.Where(row => ids.Contains(row.Id)).Join(db.Owners, row => row.OwnerId, owner => owner.Id,
            (row, owner) => new Named(row.Id, $"{owner.Code}, {PeriodAddress.Iso(row.Month)}", PeriodAddress.Of(owner.Code, row.Month))));
        await Find(nameof(Campaign), ids => db.Campaigns.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name, $"/campaigns/{row.Id}")));
        await Find(nameof(Measure), ids => db.Measures.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name, null)));
        await Find(nameof(StatedFigure), ids => db.StatedFigures.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Source, $"/campaigns/program/{row.Id}")));
        await Find(nameof(ImportBatch), ids => db.ImportBatches.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.FileName, row.Subject == ImportSubject.Talks ? $"/administration/imports/{row.Id}" : null)));
        await Find(nameof(ImportApproval), ids => db.ImportApprovals.Where(row => ids.Contains(row.Id)).Join(db.ImportBatches, row => row.ImportBatchId, batch => batch.Id,
            (row, batch) => new Named(row.Id, batch.FileName, $"/administration/imports/{batch.Id}")));
        return things;
    }

    private static string Line(string? one, string? other) => Words.Line(one, other);

    public ListHistory.Thing Of(HistoryEntry entry)
    {
        var kind = AuditKind.Of(entry.Subject);
        var named = found.GetValueOrDefault((entry.Subject, entry.SubjectId));
        return new ListHistory.Thing(kind.Label, entry.SubjectId, named?.Name ?? entry.SubjectCode, named?.Page ?? kind.Page);
    }
}
