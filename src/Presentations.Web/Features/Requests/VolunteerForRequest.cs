using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests;

/// <summary>A presenter says that they would take a request, or steps back; the coordinators are told, and one confirms by offering or booking.</summary>
public sealed class VolunteerForRequest(AppDbFactory dbs, DeskLetters desk, TimeProvider clock) : IUseCase
{
    public async Task SubmitAsync(int requestId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var (request, member) = await FindAsync(db, requestId, ct);
        request.VolunteerFor(member, clock);
        await desk.VolunteeredAsync(db, request, member, await db.Members.Where(one => one.Id == member).Select(one => one.Name).SingleAsync(ct), ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task StepBackAsync(int requestId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var (request, member) = await FindAsync(db, requestId, ct);
        request.StepBack(member);
        await db.SaveChangesAsync(ct);
    }

    private static async Task<(PresentationRequest Request, int MemberId)> FindAsync(AppDb db, int requestId, CancellationToken ct)
    {
        var request = await db.FindVisibleAsync(requestId, ct);
        Rule.Require(db.Scope.MemberId is not null && db.Scope.ReadableOwners.Contains(request.OwnerId), "Only people of this desk can volunteer for its requests.");
        return (request, db.Scope.MemberId.Value);
    }
}
