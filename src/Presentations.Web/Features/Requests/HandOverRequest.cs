using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests;

/// <summary>A coordinator gives a request to the desk that should have it; its timeline, history and clock go with it.</summary>
public sealed class HandOverRequest(AppDbFactory dbs, DeskLetters letters, TimeProvider clock) : IUseCase
{
    /// <param name="IsNear">The state's desk and the task forces of the request's state.</param>
    /// <param name="KeepsAgency">Whether the agency that the request names, if any, goes along.</param>
    public sealed record Desk(int Id, string Name, bool IsNear, bool KeepsAgency);

    /// <summary>The desks that could have it, the nearest first; none for whoever may not hand it over.</summary>
    public async Task<IReadOnlyList<Desk>> DesksAsync(int requestId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var request = await db.Requests.Where(request => request.Id == requestId).Select(request => new { request.OwnerId, request.StateCode, request.AgencyId }).SingleOrDefaultAsync(ct);
        if (request is null || !db.Scope.IsCoordinatorOf(request.OwnerId)) return [];
        var agency = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(agency => agency.Id == request.AgencyId, ct);
        var owners = await db.Owners.AsNoTracking().Where(owner => owner.Id != request.OwnerId).ToListAsync(ct);
        return [.. owners.OrderByDescending(owner => owner.StateCode == request.StateCode).ThenByDescending(owner => owner is StateDesk && owner.StateCode == request.StateCode)
            .ThenBy(owner => owner.Name, StringComparer.Ordinal).Select(owner => new Desk(owner.Id, owner.Name, owner.StateCode == request.StateCode, agency?.IsNear(owner) is true))];
    }

    public async Task SubmitAsync(int requestId, int version, int? ownerId, string? because, CancellationToken ct = default)
    {
        Rule.Require(ownerId is not null, "Choose the desk that should have it.", "OwnerId");
        await using var db = await dbs.OpenForHandOverAsync(ownerId.Value, ct);
        var request = await db.FindForDeskAsync(requestId, version, ct);
        Rule.Require(await db.Owners.AnyAsync(owner => owner.Id == ownerId, ct), "That desk is not known; choose it again.", "OwnerId");
        request.HandOver(ownerId.Value, because ?? "", db.Scope.MemberId, clock, await db.AgencyAlongAsync(request, ownerId.Value, ct));
        await letters.DeskNewsAsync(db, request, StepKind.HandedOver, ct);
        await db.SaveChangesAsync(ct);
    }
}
