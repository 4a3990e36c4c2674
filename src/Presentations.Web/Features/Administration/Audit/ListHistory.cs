using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Delivery;

namespace Presentations.Web.Features.Administration.Audit;

/// <summary>Lists what was changed, by whom, when and why, newest first, page by page.</summary>
public sealed class ListHistory(AppDbFactory dbs) : IUseCase
{
    public const int PageSize = 50;

    /// <summary>Words are looked for in so many entries at once; the next page goes on from there.</summary>
    public const int ReadAtOnce = 20_000;

    /// <param name="Older">The page after this one; null on the last.</param>
    /// <param name="ReadBackTo">Where looking for words has stopped for now; null when everything was looked through, or the page is full.</param>
    public sealed record View(IReadOnlyList<Row> Rows, string? Older, DateTime? ReadBackTo);

    /// <param name="Who">Null for the system and for a school.</param>
    public sealed record Row(long Id, DateTime AtUtc, Person? Who, HistoryAction Action, Thing Thing, IReadOnlyList<HistoryOfVisit.Change> Changes, string? Because)
    {
        public bool IsBySchool { get; init; }
    }

    public sealed record Person(int Id, string Name);

    /// <param name="Id">0 when the entry tells of many at once, or of one that is known by its code.</param>
    /// <param name="Name">Null for what has no name of its own, or is gone.</param>
    /// <param name="Page">Null for what has none.</param>
    public sealed record Thing(string Kind, int Id, string? Name, string? Page);

    public async Task<View> FindAsync(AuditFilter filter, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var entries = await FilteredAsync(db, filter, ct);
        var words = filter.Number is null ? filter.Text : null;
        var matching = words is null ? entries : NewestFirst(entries.Take(ReadAtOnce).Where(await SaysAsync(db, words, ct)));
        var page = await matching.AsNoTracking().Take(PageSize + 1).ToListAsync(ct);
        var shown = page.Take(PageSize).ToList();
        var rows = await RowsAsync(db, shown, ct);
        if (page.Count > PageSize) return new View(rows, new AuditCursor(shown[^1].AtUtc, shown[^1].Id).ToString(), null);
        var end = words is null ? null : await entries.Skip(ReadAtOnce - 1).Select(entry => new { entry.AtUtc, entry.Id }).FirstOrDefaultAsync(ct);
        return new View(rows, end is null ? null : new AuditCursor(end.AtUtc, end.Id).ToString(), end?.AtUtc);
    }

    /// <summary>By all but words, through indexes.</summary>
    private static async Task<IOrderedQueryable<HistoryEntry>> FilteredAsync(AppDb db, AuditFilter filter, CancellationToken ct)
    {
        Rule.Require(filter is not { FromUtc: { } first, UntilUtc: { } end } || first < end, "From comes after To; turn them round.", "From");
        IQueryable<HistoryEntry> entries = db.History;
        if (filter.FromUtc is { } from) entries = entries.Where(entry => entry.AtUtc >= from);
        if (filter.UntilUtc is { } until) entries = entries.Where(entry => entry.AtUtc < until);
        if (filter.Number is { } number)
        {
            var ids = await OfThingAsync(db, filter.Kind, number, ct);
            entries = entries.Where(entry => ids.Contains(entry.Id));
        }
        else if (filter.Kind is { } kind) entries = entries.Where(entry => entry.Subject == kind);
        if (filter.Who is { } who)
        {
            var (isSystem, isSchool) = (who.Equals(AuditFilter.TheSystem, StringComparison.OrdinalIgnoreCase), who.Equals(AuditFilter.TheSchool, StringComparison.OrdinalIgnoreCase));
            var people = isSystem || isSchool ? [null] : await PeopleAsync(db, who, ct);
            if (isSystem) entries = entries.Where(entry => entry.IsBySchool == null);
            if (isSchool) entries = entries.Where(entry => entry.IsBySchool == true);
            entries = people is [var one] ? entries.Where(entry => entry.MemberId == one) : entries.Where(entry => people.Contains(entry.MemberId));
        }
        if (filter.After is { } last) entries = entries.Where(entry => entry.AtUtc <= last.AtUtc && (entry.AtUtc < last.AtUtc || entry.Id < last.Id));
        return NewestFirst(entries);
    }

    private static IOrderedQueryable<HistoryEntry> NewestFirst(IQueryable<HistoryEntry> entries) => entries.OrderByDescending(entry => entry.AtUtc).ThenByDescending(entry => entry.Id);

    /// <summary>Names every kind, so that the index by kind and number serves; asked first, or the database would rather read the whole kind in its order.</summary>
    private static Task<List<long>> OfThingAsync(AppDb db, string? kind, int number, CancellationToken ct)
    {
        var kinds = kind is null ? AuditKind.All.Select(one => one.Subject).ToList() : [kind];
        return db.History.Where(entry => kinds.Contains(entry.Subject) && entry.SubjectId == number).Select(entry => entry.Id).ToListAsync(ct);
    }

    /// <summary>What changed and why, and the names of the people that the list shows: who did it, and to whom.</summary>
    private static async Task<Expression<Func<HistoryEntry, bool>>> SaysAsync(AppDb db, string words, CancellationToken ct)
    {
        var part = Containing(words);
        var people = await PeopleAsync(db, words, ct);
        return entry => EF.Functions.Like(entry.Changes, part, @"\") || EF.Functions.Like(entry.Because, part, @"\") || entry.SubjectCode == words
            || people.Contains(entry.MemberId) || entry.Subject == nameof(Member) && people.Contains(entry.SubjectId);
    }

    private static Task<List<int?>> PeopleAsync(AppDb db, string who, CancellationToken ct)
    {
        var part = Containing(who);
        return int.TryParse(who, out var id)
            ? db.Members.Where(member => member.Id == id).Select(member => (int?)member.Id).ToListAsync(ct)
            : db.Members.Where(member => EF.Functions.Like(member.Name, part, @"\") || EF.Functions.Like(member.Email, part, @"\")).Select(member => (int?)member.Id).ToListAsync(ct);
    }

    private static string Containing(string typed) =>
        $"%{typed.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal)}%";

    private static async Task<IReadOnlyList<Row>> RowsAsync(AppDb db, List<HistoryEntry> entries, CancellationToken ct)
    {
        var ids = entries.Select(entry => entry.MemberId).Distinct().ToList();
        var people = await db.Members.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => new Person(member.Id, member.Name), ct);
        var telling = new ChangeWords(await VisitWords.ReadAsync(db, ct), await NamesInHistory.ReadAsync(db, entries, ct));
        var things = await AuditedThings.ReadAsync(db, entries, ct);
        return entries.ConvertAll(entry => new Row(
            entry.Id, entry.AtUtc, entry.MemberId is { } member ? people.GetValueOrDefault(member) : null, entry.Action, things.Of(entry), [.. telling.Of(entry, null, visitIsTold: false)], entry.Because)
        {
            IsBySchool = entry.IsBySchool is true,
        });
    }
}
