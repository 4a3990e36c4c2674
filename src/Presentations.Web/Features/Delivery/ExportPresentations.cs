using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Totals;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Delivery;

/// <summary>Writes the filtered presentations as CSV, a piece at a time, with one column for every audience.</summary>
public sealed class ExportPresentations(AppDbFactory dbs) : IUseCase
{
    private const int RowsAtOnce = 1_000;

    private static readonly string[] Header =
    [
        "Presentation", "Visit", "Date", "Start", "Minutes", "Status", "State", "County FIPS", "County", "City", "ZIP", "Venue", "Task force", "Lead agency", "Presenter",
        "Kind", "Format", "Language", "Title", "Topics", "Basis", "Repeat audience", "Contacts", "People reached",
    ];

    public async IAsyncEnumerable<string> RunAsync(PresentationFilter filter, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var talks = await db.FilteredAsync(filter, ct);
        var audiences = await db.Audiences.AsNoTracking().OrderBy(audience => audience.Order).ToListAsync(ct);
        yield return Csv.Lines([[.. Header, .. audiences.Select(audience => audience.Label)]]);

        for (PageCursor? after = null; ;)
        {
            var ids = await talks.NewestFirst(after).Select(talk => talk.Id).Take(RowsAtOnce).ToListAsync(ct);
            if (ids.Count == 0) yield break;
            var rows = await ReadAsync(db, ids, ct);
            yield return Csv.Lines(rows.Select(row => Cells(row, audiences)));
            after = new PageCursor(rows[^1].Talk.Date, rows[^1].Talk.Id);
        }
    }

    private sealed record Row(Presentation Talk, string? VenueName, string? City, string? Zip, string Owner, string? Agency, string? Presenter, string? County);

    private static async Task<List<Row>> ReadAsync(AppDb db, List<int> ids, CancellationToken ct) => await db.Presentations.AsNoTracking()
        .Where(talk => ids.Contains(talk.Id))
        .Include(talk => talk.Counts)
        .OrderByDescending(talk => talk.Date).ThenByDescending(talk => talk.Id)
        .Select(talk => new Row(
            talk, talk.Visit.VenueName, talk.Visit.City, talk.Visit.Zip,
            db.Owners.Where(owner => owner.Id == talk.OwnerId).Select(owner => owner.Code).First(),
            db.Agencies.Where(agency => agency.Id == talk.LeadAgencyId).Select(agency => agency.Name).FirstOrDefault(),
            db.Members.Where(member => member.Id == talk.Visit.LeadPresenterId).Select(member => member.Name).FirstOrDefault() ?? talk.Visit.LeadPresenterName,
            db.Counties.Where(county => county.Fips == talk.CountyFips).Select(county => county.LegalName).FirstOrDefault()))
        .ToListAsync(ct);

    private static IEnumerable<object?> Cells(Row row, IReadOnlyList<Audience> audiences)
    {
        var talk = row.Talk;
        var counts = talk.Counts.ToDictionary(count => count.Audience, count => count.People);
        return
        [
            talk.Id, talk.VisitId, TotalsQuestion.Iso(talk.Date), talk.Start?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), talk.Minutes, talk.Status.ToString(),
            talk.StateCode, talk.CountyFips, row.County, row.City, row.Zip, row.VenueName, row.Owner, row.Agency, row.Presenter,
            talk.Kind.Label(), talk.Format?.Label(), talk.Language, talk.Title, string.Join("; ", TopicSet.Codes(talk.Topics)), talk.Basis?.Label(),
            talk.IsRepeatAudience ? "yes" : "no", talk.Contacts, talk.Reached,
            .. audiences.Select(audience => counts.TryGetValue(audience.Code, out var people) ? (object)people : null),
        ];
    }
}
