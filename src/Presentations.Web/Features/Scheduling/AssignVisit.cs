using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Data.Scheduling;
using Presentations.Domain;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Scheduling;

/// <summary>Gives a visit ahead to somebody, or puts it back among the unassigned; presenters take what nobody has.</summary>
public sealed class AssignVisit(AppDbFactory dbs, ReferenceData reference, RequestLetters school, PresenterLetters presenters, TimeProvider clock) : IUseCase
{
    public sealed class Form
    {
        /// <summary>The one that was read.</summary>
        public int Version { get; set; }

        /// <summary>Null puts it into the tray.</summary>
        public int? LeadPresenterId { get; set; }

        public List<int> CoPresenterIds { get; set; } = [];

        public string? OnlineLink { get; set; }

        /// <summary>The later visits of the series too.</summary>
        public bool AndLater { get; set; }

        /// <summary>Gives it to somebody whose hours, days off or closures speak against it.</summary>
        public bool IsInsisted { get; set; }
    }

    /// <exception cref="NotAvailable">Somebody is not available; the form may insist.</exception>
    /// <exception cref="PresenterBusy">Somebody is elsewhere then; choose somebody else.</exception>
    public async Task SubmitAsync(int id, Form form, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var visits = await db.FindAheadForAnybodyAsync(id, form.Version, form.AndLater, clock, ct);
        foreach (var visit in visits) RequireRight(db, visit, form);
        await RequireColleaguesAsync(db, visits[0], form, ct);
        foreach (var visit in visits) await AssignAsync(db, visit, form, ct);
        await new BookingCheck(db, places).RequireAsync([.. visits.Where(visit => visit.LeadPresenterId is not null)], form.IsInsisted, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task AssignAsync(AppDb db, Visit visit, Form form, CancellationToken ct)
    {
        var (before, link) = (People(visit), visit.OnlineLink);
        visit.Assign(form.LeadPresenterId, db.Scope.IsCoordinatorOf(visit.OwnerId) ? form.CoPresenterIds : [.. visit.CoPresenters.Select(one => one.MemberId)]);
        if (visit.OnlineLink != form.OnlineLink) visit.Join(form.OnlineLink);
        foreach (var gone in before.Except(People(visit))) await presenters.VisitTakenAwayAsync(db, visit, gone, ct);
        await presenters.VisitConfirmedAsync(db, visit, ct);
        if ((visit.LeadPresenterId is not null || visit.OnlineLink != link) && await db.RequestOfAsync(visit, ct) is { } request) await school.VisitChangedAsync(db, request, visit, ct);
    }

    private static void RequireRight(AppDb db, Visit visit, Form form)
    {
        if (db.Scope.IsCoordinatorOf(visit.OwnerId)) return;
        Rule.Require(db.Scope.MayWrite(visit.OwnerId), "You may read this visit, not change it.");
        Rule.Require(form.LeadPresenterId == db.Scope.MemberId, "A coordinator gives visits to others. You can take one that nobody has.", "LeadPresenterId");
        Rule.Require(visit.LeadPresenterId is null || visit.LeadPresenterId == db.Scope.MemberId,
            $"The visit of {visit.Date:yyyy-MM-dd} is a colleague’s. You can take one that nobody has.", "LeadPresenterId");
    }

    private static async Task RequireColleaguesAsync(AppDb db, Visit visit, Form form, CancellationToken ct)
    {
        var lead = form.LeadPresenterId is { } chosen ? new[] { chosen } : [];
        await db.RequirePresentersAsync(visit.OwnerId, lead.Except(People(visit)), nameof(Form.LeadPresenterId), ct);
        await db.RequirePresentersAsync(visit.OwnerId, form.CoPresenterIds.Except(People(visit)), nameof(Form.CoPresenterIds), ct);
    }

    private static HashSet<int> People(Visit visit) => [.. visit.CoPresenters.Select(one => one.MemberId), .. visit.LeadPresenterId is { } lead ? [lead] : Array.Empty<int>()];
}
