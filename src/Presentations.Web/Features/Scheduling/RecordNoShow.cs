using System.ComponentModel.DataAnnotations;
using Presentations.Data;

namespace Presentations.Web.Features.Scheduling;

/// <summary>The officer came and nobody was there: counted apart from what was cancelled.</summary>
public sealed class RecordNoShow(AppDbFactory dbs, TimeProvider clock) : IUseCase
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
        visits[0].MarkNoShow(form.Because ?? "", clock);
        (await db.RequestOfAsync(visits[0], ct))?.FollowNoShow(db.Scope.MemberId, clock);
        await db.SaveChangesAsync(ct);
    }
}
