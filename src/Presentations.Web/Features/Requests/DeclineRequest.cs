using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests;

/// <summary>A coordinator says kindly that nobody can come, and why.</summary>
public sealed class DeclineRequest(AppDbFactory dbs, RequestLetters letters, EndOfStanding end, TimeProvider clock) : IUseCase
{
    public sealed class Form
    {
        public DeclineReason? Reason { get; set; }

        /// <summary>To the school; written for it when empty, unless the reason is another one.</summary>
        public string? Message { get; set; }
    }

    public async Task SubmitAsync(int requestId, int version, Form form, CancellationToken ct = default)
    {
        Rule.Require(form.Reason is not null, "Choose the reason; the school is told.", nameof(form.Reason));
        await using var db = await dbs.OpenAsync(ct);
        var request = await db.FindForDeskAsync(requestId, version, ct);
        var message = Bounds.Text(form.Message, "The message") ?? DeclineWords.Of(form.Reason.Value, request.ContactLanguage);
        request.Decline(form.Reason.Value, message, db.Scope.MemberId, clock);
        await letters.DeclinedAsync(db, request, message, ct);
        await end.FollowAsync(db, request, ct);
        await db.SaveChangesAsync(ct);
    }
}
