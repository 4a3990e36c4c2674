using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests;

/// <summary>Shows what has joined a request, and takes one of them out again: it waits by itself, with a clock of its own, and its school is told.</summary>
public sealed class LetStandAlone(AppDbFactory dbs, RequestLetters letters, TimeProvider clock) : IUseCase
{
    /// <param name="Name">Null once the contacts are removed.</param>
    public sealed record Row(int Id, int Version, string? Name, string? Email, DateTime AskedAtUtc, string Zone, ShowRequest.Wish Wish, bool MayDecide);

    /// <summary>Those who joined a request, in the order in which they asked.</summary>
    public async Task<IReadOnlyList<Row>> ListAsync(int standingId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var joined = await db.Requests.AsNoTracking().Include(request => request.Windows.OrderBy(window => window.Order)).Include(request => request.Audiences).AsSplitQuery()
            .Where(request => request.JoinedToId == standingId && request.Status == RequestStatus.Joined).OrderBy(request => request.Id).ToListAsync(ct);
        if (joined.Count == 0) return [];
        var words = await VisitWords.ReadAsync(db, ct);
        return joined.ConvertAll(request => new Row(
            request.Id, request.Version, request.ContactName, request.ContactEmail, request.AskedAtUtc, request.Zone, ShowRequest.WishOf(request, words), db.Scope.IsCoordinatorOf(request.OwnerId)));
    }

    public async Task SubmitAsync(int requestId, int version, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var request = await db.FindForDeskAsync(requestId, version, ct);
        request.SetApart(await db.PromiseAsync(request, clock, ct), db.Scope.MemberId, clock);
        await letters.StandsAloneAsync(db, request, ct);
        await db.SaveChangesAsync(ct);
    }
}
