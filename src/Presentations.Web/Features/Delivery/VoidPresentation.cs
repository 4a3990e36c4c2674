using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Delivery;

/// <summary>Takes talks out of the totals, or brings them back; history keeps both.</summary>
public sealed class VoidPresentation(AppDbFactory dbs) : IUseCase
{
    /// <param name="presentationId">Null voids every talk of the visit.</param>
    public Task SubmitAsync(int visitId, int version, int? presentationId, string because, CancellationToken ct = default) =>
        ChangeAsync(visitId, version, presentationId, PresentationStatus.Delivered, "There is no talk here that could be voided.", talk => talk.Void(because), ct);

    /// <param name="presentationId">Null restores every void talk of the visit.</param>
    public Task RestoreAsync(int visitId, int version, int? presentationId, string because, CancellationToken ct = default) =>
        ChangeAsync(visitId, version, presentationId, PresentationStatus.Void, "There is no void talk here that could be restored.", talk => talk.Restore(because), ct);

    private async Task ChangeAsync(
        int visitId, int version, int? presentationId, PresentationStatus status, string nothingToDo, Action<Presentation> change, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(ct);
        var visit = await db.FindForChangeAsync(visitId, version, ct);
        Rule.Require(visit is not null, "This visit does not exist, or you may not see it.");
        var talks = Chosen(visit, presentationId, status);
        Rule.Require(talks.Count > 0, nothingToDo);
        talks.ForEach(change);
        await db.SaveChangesAsync(ct);
    }

    private static List<Presentation> Chosen(Visit visit, int? presentationId, PresentationStatus status) =>
        [.. visit.Presentations.Where(talk => talk.Status == status && (presentationId is null || talk.Id == presentationId))];
}
