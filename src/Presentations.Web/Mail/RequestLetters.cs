using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Mail;

/// <summary>Writes the mails to the school about its request, in its language, into the outbox beside the change that they tell of.</summary>
public sealed class RequestLetters
{
    /// <summary>The desk sees the request once the link in this mail is opened.</summary>
    public Task ConfirmAddressAsync(AppDb db, PresentationRequest request, SecretToken confirmation, CancellationToken ct = default) => Task.CompletedTask;

    public Task ReceivedAsync(AppDb db, PresentationRequest request, CancellationToken ct = default) => Task.CompletedTask;

    public Task TimesOfferedAsync(AppDb db, PresentationRequest request, CancellationToken ct = default) => Task.CompletedTask;

    public Task OfferReminderAsync(AppDb db, PresentationRequest request, CancellationToken ct = default) => Task.CompletedTask;

    /// <summary>With the school packet and the calendar entry.</summary>
    public Task VisitConfirmedAsync(AppDb db, PresentationRequest request, Visit visit, CancellationToken ct = default) => Task.CompletedTask;

    public Task VisitReminderAsync(AppDb db, PresentationRequest request, Visit visit, CancellationToken ct = default) => Task.CompletedTask;

    public Task VisitChangedAsync(AppDb db, PresentationRequest request, Visit visit, CancellationToken ct = default) => Task.CompletedTask;

    public Task VisitCancelledAsync(AppDb db, PresentationRequest request, Visit visit, CancellationToken ct = default) => Task.CompletedTask;

    /// <summary>Kind, with what the school can do without us.</summary>
    public Task DeclinedAsync(AppDb db, PresentationRequest request, string? message, CancellationToken ct = default) => Task.CompletedTask;

    public Task ExpiredAsync(AppDb db, PresentationRequest request, CancellationToken ct = default) => Task.CompletedTask;

    public Task MessageAsync(AppDb db, PresentationRequest request, string message, CancellationToken ct = default) => Task.CompletedTask;

    public Task ThankYouAsync(AppDb db, PresentationRequest request, Visit visit, CancellationToken ct = default) => Task.CompletedTask;
}
