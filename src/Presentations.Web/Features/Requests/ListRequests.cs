using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Directory;

namespace Presentations.Web.Features.Requests;

/// <summary>Lists the requests of a person's desks: what waits, the oldest promise first.</summary>
public sealed class ListRequests(AppDbFactory dbs) : IUseCase
{
    public const int PageSize = 50;

    /// <param name="Counts">How many there are in each part of the desk, whatever the text filter says.</param>
    /// <param name="MayEnter">A coordinator, who may enter what a school says on the phone.</param>
    public sealed record View(IReadOnlyList<Row> Rows, bool HasMore, IReadOnlyDictionary<DeskTab, int> Counts, IReadOnlyList<Desk> Desks, bool MayEnter);

    public sealed record Desk(string Code, string Name);

    /// <param name="VisitOn">The day of the visit that is ahead; null when there is none.</param>
    /// <param name="Expected">People; null when not all audiences are known.</param>
    /// <param name="Joined">How many others of the school it stands for.</param>
    /// <param name="MayBeDuplicate">Its school has another open request.</param>
    public sealed record Row(
        int Id, RequestStatus Status, string? School, string? City, string StateCode, string Owner, DateTime AskedAtUtc, DateTime? AnswerDueUtc, DateTime? AcknowledgedAtUtc,
        DateOnly FirstDay, DateOnly LastDay, DateOnly? VisitOn, IReadOnlyList<string> Topics, int Sessions, int? Expected, int Volunteers, int Joined, bool MayBeDuplicate)
    {
        /// <summary>Its visit is booked, and the school asks for another time; nobody has answered that yet.</summary>
        public bool AsksToMove { get; init; }
    }

    /// <summary>What answers a school that asks for another time.</summary>
    private static readonly StepKind[] Answers = [StepKind.OtherTimeProposed, StepKind.TimesOffered, StepKind.DeskWrote, StepKind.Moved];

    public async Task<View> FindAsync(DeskFilter filter, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var desks = await db.Owners.Where(owner => db.Scope.ReadsEverything || db.Scope.ReadableOwners.Contains(owner.Id)).OrderBy(owner => owner.Name)
            .Select(owner => new { owner.Id, owner.Code, owner.Name }).ToListAsync(ct);
        var owner = filter.Owner is null ? null : desks.Find(desk => desk.Code == filter.Owner);
        Rule.Require(filter.Owner is null || owner is not null, $"“{filter.Owner}” is not one of your desks.", "owner");

        var requests = db.Requests.AsQueryable();
        if (owner is not null) requests = requests.Where(request => request.OwnerId == owner.Id);
        var counts = await requests.GroupBy(request => request.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        var rows = await RowsAsync(db, requests, filter, ct);
        return new View(
            [.. rows.Take(PageSize)], rows.Count > PageSize,
            Enum.GetValues<DeskTab>().ToDictionary(tab => tab, tab => tab.Statuses().Sum(status => counts.GetValueOrDefault(status))),
            [.. desks.Select(desk => new Desk(desk.Code, desk.Name))], db.Scope.CoordinatesSomewhere);
    }

    private static async Task<List<Row>> RowsAsync(AppDb db, IQueryable<PresentationRequest> requests, DeskFilter filter, CancellationToken ct)
    {
        var statuses = filter.Tab.Statuses();
        var listed = requests.Where(request => statuses.Contains(request.Status));
        if (SearchText.Of(filter.Text) is { Length: > 0 } typed) listed = listed.Matching(typed);
        var rows = await InOrder(db, listed, filter.Tab).Skip((filter.Page - 1) * PageSize).Take(PageSize + 1)
            .Select(request => new
            {
                request.Id, request.Status, request.VenueName, request.City, request.StateCode, request.AskedAtUtc, request.AnswerDueUtc, request.AcknowledgedAtUtc, request.LastDay, request.Topics,
                School = AskingSchool.Of(request.VenueId, request.SearchName, request.StateCode), request.Sessions, FirstDay = request.Windows.Min(window => window.FirstDay), Volunteers = request.Volunteers.Count,
                Owner = db.Owners.Where(owner => owner.Id == request.OwnerId).Select(owner => owner.Code).First(),
                VisitOn = db.Visits.Where(visit => visit.RequestId == request.Id && visit.Stage == VisitStage.Planned).Min(visit => (DateOnly?)visit.Date),
                AsksToMove = request.Status == RequestStatus.Booked
                    && request.Steps.Where(step => Answers.Contains(step.Kind)).OrderByDescending(step => step.Id).Select(step => (StepKind?)step.Kind).FirstOrDefault() == StepKind.OtherTimeProposed,
                Expected = request.Audiences.Any(audience => audience.Expected == null) ? null : request.Audiences.Sum(audience => audience.Expected),
            })
            .ToListAsync(ct);
        var topics = await db.Topics.AsNoTracking().ToDictionaryAsync(topic => topic.Code, topic => topic.Label, ct);
        var ids = rows.ConvertAll(row => (int?)row.Id);
        var joined = await db.Requests.Where(request => request.Status == RequestStatus.Joined && ids.Contains(request.JoinedToId)).GroupBy(request => request.JoinedToId!.Value)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var duplicates = await AskedTwice.OfAsync(db, [.. rows.Select(row => row.School)], ct);
        return rows.ConvertAll(row => new Row(
            row.Id, row.Status, row.VenueName, row.City, row.StateCode, row.Owner, row.AskedAtUtc, row.AnswerDueUtc, row.AcknowledgedAtUtc, row.FirstDay, row.LastDay, row.VisitOn,
            [.. TopicSet.Codes(row.Topics).Select(code => topics.GetValueOrDefault(code, code))], row.Sessions, row.Expected, row.Volunteers, joined.GetValueOrDefault(row.Id), duplicates.Contains(row.Id))
        {
            AsksToMove = row.AsksToMove,
        });
    }

    /// <summary>What nobody has answered comes first, by its promise.</summary>
    private static IQueryable<PresentationRequest> InOrder(AppDb db, IQueryable<PresentationRequest> requests, DeskTab tab) => tab switch
    {
        DeskTab.Booked => requests.OrderBy(request => db.Visits.Where(visit => visit.RequestId == request.Id && visit.Stage == VisitStage.Planned).Min(visit => visit.StartsAtUtc)).ThenBy(request => request.Id),
        DeskTab.Closed => requests.OrderByDescending(request => request.Id),
        _ => requests.OrderBy(request => request.AcknowledgedAtUtc != null).ThenBy(request => request.AnswerDueUtc).ThenBy(request => request.Id),
    };
}
