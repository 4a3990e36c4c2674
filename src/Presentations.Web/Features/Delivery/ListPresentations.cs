using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Directory;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Delivery;

/// <summary>Lists the presentations that a person may see, newest first, page by page.</summary>
public sealed class ListPresentations(AppDbFactory dbs) : IUseCase
{
    public const int PageSize = 50;
    private const int NewestAtOnce = 5_000;

    /// <param name="Older">Where the next page begins; null on the last.</param>
    public sealed record View(IReadOnlyList<Row> Rows, PageCursor? Older);

    /// <param name="IsUnverified">Imported, and nobody has approved the import.</param>
    public sealed record Row(
        int Id, int VisitId, DateOnly Date, TimeOnly? Start, string? Venue, string? City, string StateCode, string OwnerCode, string? Presenter, Kind Kind, string? Title,
        IReadOnlyList<string> Topics, int? Contacts, CountingBasis? Basis, bool IsUnverified);

    /// <summary>What the filters choose from, and what those that came with a link are called.</summary>
    public sealed record Choices(
        IReadOnlyList<Owner> Owners, IReadOnlyList<UsState> States, IReadOnlyList<Audience> Audiences, IReadOnlyList<Topic> Topics, string? County, string? Agency, string? Presenter, string? Venue);

    /// <summary>The four numbers of a filtered list.</summary>
    public sealed record Sum(int Presentations, int WithoutCount, long Contacts, long Reached);

    public async Task<View> FindAsync(PresentationFilter filter, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var page = await NewestWithTextAsync(db, filter, ct) ?? await PageAsync((await db.FilteredAsync(filter, ct)).NewestFirst(filter.After), ct);
        var shown = page.Take(PageSize).ToList();
        return new View(await RowsAsync(db, shown.ConvertAll(talk => talk.Id), ct), page.Count > PageSize ? shown[^1] : null);
    }

    /// <summary>Adds the filtered talks up; reads them all, so a person asks for it.</summary>
    public async Task<Sum> AddUpAsync(PresentationFilter filter, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var talks = await db.FilteredAsync(filter with { After = null }, ct);
        return await talks.GroupBy(_ => 1)
            .Select(all => new Sum(all.Count(), all.Count(talk => talk.Contacts == null), all.Sum(talk => (long?)talk.Contacts) ?? 0, all.Sum(talk => (long?)talk.Reached) ?? 0))
            .SingleOrDefaultAsync(ct) ?? new Sum(0, 0, 0, 0);
    }

    public async Task<Choices> ChoicesAsync(PresentationFilter filter, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var names = await TotalsNames.ReadAsync(db, ct);
        var agency = int.TryParse(filter.Agency, out var id) ? id : 0;
        return new Choices(
            [.. names.Owners.Where(owner => db.Scope.MayRead(owner.Id))], names.States, names.Audiences,
            await db.Topics.AsNoTracking().OrderBy(topic => topic.Order).ToListAsync(ct),
            await db.Counties.Where(county => county.Fips == filter.County).Select(county => county.LegalName).SingleOrDefaultAsync(ct),
            await db.Agencies.Where(row => row.Id == agency).Select(row => row.Name).SingleOrDefaultAsync(ct),
            await db.Colleagues().Where(member => member.Id == filter.Presenter).Select(member => member.Name).SingleOrDefaultAsync(ct),
            await db.Venues.Where(venue => venue.Id == filter.Venue).Select(venue => venue.Name).SingleOrDefaultAsync(ct));
    }

    /// <summary>A word that many places have fills a page from the newest talks, without looking for it in every visit of the nation. Null when it does not.</summary>
    private static async Task<List<PageCursor>?> NewestWithTextAsync(AppDb db, PresentationFilter filter, CancellationToken ct)
    {
        if (filter.Text is null || filter.Owner is not null || !db.Scope.ReadsEverything) return null;
        var newest = (await db.FilteredAsync(filter with { Text = null }, ct)).NewestFirst(filter.After).Take(NewestAtOnce);
        var matching = db.Visits.Matching(SearchText.Of(filter.Text));
        var page = await PageAsync(newest.Join(matching, talk => talk.VisitId, visit => visit.Id, (talk, _) => talk).NewestFirst(null), ct);
        return page.Count > PageSize ? page : null;
    }

    private static Task<List<PageCursor>> PageAsync(IOrderedQueryable<Presentation> talks, CancellationToken ct) =>
        talks.Select(talk => new PageCursor(talk.Date, talk.Id)).Take(PageSize + 1).ToListAsync(ct);

    private static async Task<IReadOnlyList<Row>> RowsAsync(AppDb db, List<int> ids, CancellationToken ct)
    {
        var rows = await db.Presentations.Where(talk => ids.Contains(talk.Id))
            .Select(talk => new
            {
                talk.Id, talk.VisitId, talk.Date, talk.Start, talk.Visit.VenueName, talk.Visit.City, talk.StateCode, talk.Kind, talk.Title, talk.Topics, talk.Contacts, talk.Basis,
                Owner = db.Owners.Where(owner => owner.Id == talk.OwnerId).Select(owner => owner.Code).First(),
                Presenter = db.Members.Where(member => member.Id == talk.Visit.LeadPresenterId).Select(member => member.Name).FirstOrDefault() ?? talk.Visit.LeadPresenterName,
            })
            .ToListAsync(ct);
        var unverified = await UnverifiedTalks.AmongAsync(db, ids, ct);
        var topics = await db.Topics.AsNoTracking().ToDictionaryAsync(topic => topic.Code, topic => topic.Label, ct);
        return [.. rows.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id).Select(row => new Row(
            row.Id, row.VisitId, row.Date, row.Start, row.VenueName, row.City, row.StateCode, row.Owner, row.Presenter, row.Kind, row.Title,
            [.. TopicSet.Codes(row.Topics).Select(code => topics.GetValueOrDefault(code, code))], row.Contacts, row.Basis,
            unverified.Contains(row.Id)))];
    }
}
