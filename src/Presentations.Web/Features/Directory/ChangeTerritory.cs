using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Directory;

/// <summary>An administrator gives a county to a task force; what waits there is handed over, everything else stays where it is.</summary>
public sealed class ChangeTerritory(AppDbFactory dbs, ReferenceData reference, StaffLetters letters, TimeProvider clock) : IUseCase
{
    /// <param name="Now">Who serves the county now: its task force, the state's only one, or the state's desk.</param>
    /// <param name="Moves">The requests that would be handed over; empty as long as no task force is chosen.</param>
    /// <param name="Unconfirmed">How many more would follow that no desk sees, because their schools have not confirmed them.</param>
    public sealed record View(
        string County, string StateCode, Coverage Coverage, int NowId, string Now, IReadOnlyList<(string Code, string Name)> TaskForces, string? Chosen, IReadOnlyList<Move> Moves, int Unconfirmed);

    public sealed record Move(int Id, string? School, string? City, RequestStatus Status, DateOnly LastDay);

    /// <summary>Shows what would move, before anything does. Null for a county that is not known, and for whoever is no administrator.</summary>
    public async Task<View?> FindAsync(string? countyFips, string? taskForceCode, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.IsAdministrator || (await reference.PlacesAsync(ct)).County(countyFips) is not { } county) return null;
        var nowId = (await reference.OwnersAsync(ct)).OwnerOf(county.StateCode, county.Fips);
        var taskForces = await db.TaskForces.AsNoTracking().OrderByDescending(one => one.StateCode == county.StateCode).ThenBy(one => one.Name).ToListAsync(ct);
        var chosen = taskForces.Find(one => one.Code == taskForceCode);
        var coverage = await db.Territories.Where(one => one.CountyFips == county.Fips).Select(one => (Coverage?)one.Coverage).SingleOrDefaultAsync(ct);
        return new View(
            county.LegalName, county.StateCode, coverage ?? Coverage.Unknown, nowId, await db.Owners.Where(owner => owner.Id == nowId).Select(owner => owner.Name).SingleAsync(ct),
            taskForces.ConvertAll(one => (one.Code, one.Name)), chosen?.Code,
            chosen is null || chosen.Id == nowId ? [] : await Waiting(db, county.Fips, nowId).Where(request => request.Status != RequestStatus.Unconfirmed).OrderBy(request => request.Id)
                .Select(request => new Move(request.Id, request.VenueName, request.City, request.Status, request.LastDay)).ToListAsync(ct),
            chosen is null || chosen.Id == nowId ? 0 : await Waiting(db, county.Fips, nowId).CountAsync(request => request.Status == RequestStatus.Unconfirmed, ct));
    }

    /// <summary>Answers how many requests were handed over, those included that are not confirmed yet.</summary>
    public async Task<int> SubmitAsync(string countyFips, string taskForceCode, string because, CancellationToken ct = default)
    {
        var county = (await reference.PlacesAsync(ct)).County(countyFips);
        Rule.Require(county is not null, "That county is not known; choose it again.", "County");
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var taskForce = await db.TaskForces.AsNoTracking().SingleOrDefaultAsync(one => one.Code == taskForceCode, ct);
        Rule.Require(taskForce is not null, "Choose the task force that covers the county.", "TaskForce");
        var nowId = (await reference.OwnersAsync(ct)).OwnerOf(county.StateCode, county.Fips);

        var territory = await db.Territories.SingleOrDefaultAsync(one => one.CountyFips == county.Fips, ct)
            ?? db.Territories.Add(new Territory { CountyFips = county.Fips, StateCode = county.StateCode, Coverage = Coverage.Unknown }).Entity;
        territory.GiveTo(taskForce.Id, because);
        var moved = nowId == taskForce.Id ? [] : await Waiting(db, county.Fips, nowId).Whole().ToListAsync(ct);
        foreach (var request in moved)
        {
            request.HandOver(taskForce.Id, $"{county.LegalName} is now served by {taskForce.Name}: {because}", memberId: null, clock, await db.AgencyAlongAsync(request, taskForce.Id, ct));
            if (request.Status is not RequestStatus.Unconfirmed) await letters.DeskNewsAsync(db, request, StepKind.HandedOver, ct);
        }
        await db.SaveChangesAsync(ct);
        return moved.Count;
    }

    /// <summary>What nobody has offered a time for yet; a school that is choosing, or has a visit, keeps its desk.</summary>
    private static IQueryable<PresentationRequest> Waiting(AppDb db, string countyFips, int ownerId) => db.Requests
        .Where(request => request.CountyFips == countyFips && request.OwnerId == ownerId
            && (request.Status == RequestStatus.Unconfirmed || request.Status == RequestStatus.Waiting || request.Status == RequestStatus.WaitingList));
}
