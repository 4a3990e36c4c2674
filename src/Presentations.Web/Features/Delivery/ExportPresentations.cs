using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Delivery;

/// <summary>Hands out the filtered presentations as lines, a piece at a time, with one column for every audience.</summary>
public sealed class ExportPresentations(AppDbFactory dbs) : IUseCase
{
    private const int RowsAtOnce = 1_000;

    /// <summary>The heading of the number that may be missing.</summary>
    public const string Contacts = "Contacts";

    private static readonly string[] Header =
    [
        "Presentation", "Visit", "Date", "Start", "Minutes", "Status", "State", "County FIPS", "County", "City", "ZIP", "Venue", "Task force", "Lead agency", "Presenter",
        "Kind", "Format", "Language", "Title", "Topics", "Basis", "Repeat audience", Contacts, "People reached", "Demonstration",
    ];

    /// <summary>The first piece holds the headings alone.</summary>
    public async IAsyncEnumerable<IReadOnlyList<object?[]>> RunAsync(PresentationFilter filter, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        await db.PassThroughAsync(ct);
        var talks = await db.FilteredAsync(filter, ct);
        var names = await Names.ReadAsync(db, ct);
        yield return [[.. Header, .. names.Audiences.Select(audience => audience.Label)]];

        for (PageCursor? after = null; ;)
        {
            var ids = await talks.NewestFirst(after).Select(talk => talk.Id).Take(RowsAtOnce).ToListAsync(ct);
            if (ids.Count == 0) yield break;
            var rows = await ReadAsync(db, ids, ct);
            yield return rows.ConvertAll(row => Cells(row, names));
            after = new PageCursor(rows[^1].Talk.Date, rows[^1].Talk.Id);
        }
    }

    /// <summary>What is the same for every piece.</summary>
    private sealed record Names(List<Audience> Audiences, Dictionary<int, string> Owners, Dictionary<string, string> Counties)
    {
        public static async Task<Names> ReadAsync(AppDb db, CancellationToken ct) => new(
            await db.Audiences.AsNoTracking().OrderBy(audience => audience.Order).ToListAsync(ct),
            await db.Owners.ToDictionaryAsync(owner => owner.Id, owner => owner.Code, ct),
            await db.Counties.ToDictionaryAsync(county => county.Fips, county => county.LegalName, ct));
    }

    private sealed record Row(Presentation Talk, string? VenueName, string? City, string? Zip, string? Agency, string? Presenter, bool IsDemo);

    private static async Task<List<Row>> ReadAsync(AppDb db, List<int> ids, CancellationToken ct) => await db.Presentations.AsNoTracking()
        .Where(talk => ids.Contains(talk.Id))
        .Include(talk => talk.Counts)
        .OrderByDescending(talk => talk.Date).ThenByDescending(talk => talk.Id)
        .Select(talk => new Row(
            talk, talk.Visit.VenueName, talk.Visit.City, talk.Visit.Zip,
            db.Agencies.Where(agency => agency.Id == talk.LeadAgencyId).Select(agency => agency.Name).FirstOrDefault(),
            db.Members.Where(member => member.Id == talk.Visit.LeadPresenterId).Select(member => member.Name).FirstOrDefault() ?? talk.Visit.LeadPresenterName,
            talk.Visit.IsDemo))
        .ToListAsync(ct);

    private static object?[] Cells(Row row, Names names)
    {
        var talk = row.Talk;
        var counts = talk.Counts.ToDictionary(count => count.Audience, count => count.People);
        return
        [
            talk.Id, talk.VisitId, talk.Date, talk.Start, talk.Minutes, talk.Status.ToString(),
            talk.StateCode, talk.CountyFips, talk.CountyFips is { } fips ? names.Counties.GetValueOrDefault(fips) : null, row.City, row.Zip, row.VenueName,
            names.Owners.GetValueOrDefault(talk.OwnerId), row.Agency, row.Presenter,
            talk.Kind.Label(), talk.Format?.Label(), talk.Language, talk.Title, string.Join("; ", TopicSet.Codes(talk.Topics)), talk.Basis?.Label(),
            talk.IsRepeatAudience ? "yes" : "no", talk.Contacts, talk.Reached, row.IsDemo ? "yes" : "no",
            .. names.Audiences.Select(audience => counts.TryGetValue(audience.Code, out var people) ? (object)people : null),
        ];
    }
}
