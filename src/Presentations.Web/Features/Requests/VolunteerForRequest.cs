using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests;

/// <summary>A presenter says that they would take a request, or steps back; a coordinator confirms by offering or booking.</summary>
public sealed class VolunteerForRequest(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    public Task SubmitAsync(int requestId, CancellationToken ct = default) => ChangeAsync(requestId, (request, member) => request.VolunteerFor(member, clock), ct);

    public Task StepBackAsync(int requestId, CancellationToken ct = default) => ChangeAsync(requestId, (request, member) => request.StepBack(member), ct);

    private async Task ChangeAsync(int requestId, Action<PresentationRequest, int> change, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(ct);
        var request = await db.FindVisibleAsync(requestId, ct);
        Rule.Require(db.Scope.MemberId is not null && db.Scope.ReadableOwners.Contains(request.OwnerId), "Only people of this desk can volunteer for its requests.");
        change(request, db.Scope.MemberId.Value);
        await db.SaveChangesAsync(ct);
    }
}
