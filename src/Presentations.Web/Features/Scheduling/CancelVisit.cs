using System.ComponentModel.DataAnnotations;
using Presentations.Data;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Scheduling;

/// <summary>Calls a visit ahead off, for the school or for us; a request that still wants one waits again.</summary>
public sealed class CancelVisit(AppDbFactory dbs, RequestLetters school, PresenterLetters presenters, EndOfStanding end, TimeProvider clock) : IUseCase
{
    public sealed class Form
    {
        /// <summary>The one that was read.</summary>
        public int Version { get; set; }

        public Side By { get; set; }

        /// <summary>The request goes back to the desk for new times.</summary>
        public bool IsStillWanted { get; set; } = true;

        [Required(ErrorMessage = "Say why: the reason is kept, and the other side reads it.")]
        public string? Because { get; set; }

        /// <summary>The later visits of the series too.</summary>
        public bool AndLater { get; set; }
    }

    public async Task SubmitAsync(int id, Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        foreach (var visit in await db.FindAheadAsync(id, form.Version, form.AndLater, clock, ct))
        {
            visit.Cancel(form.By, form.Because ?? "");
            if (await db.RequestOfAsync(visit, ct) is { } request)
            {
                if (form.IsStillWanted) request.WaitAgain(await db.PromiseAsync(request, clock, ct), form.Because, db.Scope.MemberId, clock);
                else request.FollowCancellation(form.Because, db.Scope.MemberId, clock);
                await school.VisitCancelledAsync(db, request, visit, ct);
                await end.FollowAsync(db, request, ct);
            }
            await presenters.VisitCancelledAsync(db, visit, ct);
        }
        await db.SaveChangesAsync(ct);
    }
}
