using System.ComponentModel.DataAnnotations;
using Presentations.Data;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Scheduling;

/// <summary>The officer came and nobody was there: counted apart from what was cancelled, and both sides are told.</summary>
public sealed class RecordNoShow(AppDbFactory dbs, RequestLetters school, DeskLetters desk, EndOfStanding end, TimeProvider clock) : IUseCase
{
    public sealed class Form
    {
        /// <summary>The one that was read.</summary>
        public int Version { get; set; }

        [Required(ErrorMessage = "Say in a sentence what happened.")]
        public string? Because { get; set; }
    }

    public async Task SubmitAsync(int id, Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var visits = await db.FindAheadAsync(id, form.Version, andLater: false, clock, ct);
        var visit = visits[0];
        visit.MarkNoShow(form.Because ?? "", clock);
        if (await db.RequestOfAsync(visit, ct) is { } request)
        {
            request.FollowNoShow(db.Scope.MemberId, clock);
            await school.VisitMissedAsync(db, request, visit, ct);
            await end.FollowAsync(db, request, ct);
        }
        if (!db.Scope.IsCoordinatorOf(visit.OwnerId)) await desk.NobodyThereAsync(db, visit, ct);
        await db.SaveChangesAsync(ct);
    }
}
