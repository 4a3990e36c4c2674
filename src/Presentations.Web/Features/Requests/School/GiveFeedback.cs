using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests.School;

/// <summary>The host answers three questions after the visit.</summary>
public sealed class GiveFeedback(AppDbFactory dbs, StaffLetters staff, TimeProvider clock) : IUseCase
{
    public sealed class Form
    {
        /// <summary>How well it fitted the audience: 1 not at all, 5 fully.</summary>
        public int? Fitted { get; set; }

        public bool? WouldInviteAgain { get; set; }

        public string? Comment { get; set; }

        /// <summary>True once the host was told that the comment seems to name a child; it is told once.</summary>
        public bool WasWarned { get; set; }
    }

    /// <summary>False for a link that is unknown or no longer good.</summary>
    public async Task<bool> SubmitAsync(string token, Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return false;
        Rule.Require(form.Fitted is not null && form.WouldInviteAgain is not null, "Answer the first two questions; the third is up to you.", "Fitted");
        NamesAChild.Warn(form.Comment, form.WasWarned);
        var request = await db.OwnRequestAsync(ct);
        request.GiveFeedback(form.Fitted.Value, form.WouldInviteAgain.Value, form.Comment, clock);
        await staff.DeskNewsAsync(db, request, StepKind.FeedbackGiven, ct);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
