using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Directory;

/// <summary>An administrator gives a county to a task force from a day on; what waits for such days is handed over, everything else stays where it is.</summary>
public sealed class ChangeTerritory(AppDbFactory dbs, ReferenceData reference, DeskLetters letters, TimeProvider clock) : IUseCase
{
    /// <param name="Now">Who serves the county now: its task force, the state's only one, or the state's desk.</param>
    /// <param name="From">The first day of the change.</param>
    /// <param name="Moves">The requests that would be handed over at once; empty as long as no task force is chosen.</param>
    /// <param name="Unconfirmed">How many more would follow that no desk sees, because their schools have not confirmed them.</param>
    /// <param name="Later">How many wait for earlier days, and are handed over when the day comes if they still wait.</param>
    /// <param name="Turns">The changes that are known, the latest first.</param>
    public sealed record View(
        string County, string StateCode, Coverage Coverage, int NowId, string Now, IReadOnlyList<(string Code, string Name)> TaskForces, string? Chosen, DateOnly From,
        IReadOnlyList<Move> Moves, int Unconfirmed, int Later, IReadOnlyList<Turn> Turns)
    {
        /// <summary>What may not be meant, in sentences; nothing of it refuses.</summary>
        public IReadOnlyList<string> Warnings { get; init; } = [];
    }

    public sealed record Move(int Id, string? School, string? City, RequestStatus Status, DateOnly LastDay);

    public sealed record Turn(DateOnly From, string TaskForce, string Reason);

    /// <summary>Shows what would move, before anything does. Null for a county that is not known, and for whoever is no administrator.</summary>
    /// <param name="from">Null for today.</param>
    public async Task<View?> FindAsync(string? countyFips, string? taskForceCode, DateOnly? from = null, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var places = await reference.PlacesAsync(ct);
        if (!db.Scope.IsAdministrator || places.County(countyFips) is not { } county) return null;
        var (day, future) = Days(county, from);
        var nowId = (await reference.OwnersAsync(ct)).OwnerOf(county.StateCode, county.Fips);
        var taskForces = await db.TaskForces.AsNoTracking().OrderByDescending(one => one.StateCode == county.StateCode).ThenBy(one => one.Name).ToListAsync(ct);
        var chosen = taskForces.Find(one => one.Code == taskForceCode);
        var coverage = await db.Territories.Where(one => one.CountyFips == county.Fips).Select(one => (Coverage?)one.Coverage).SingleOrDefaultAsync(ct);
        var turns = await db.TerritoryTurns.Where(turn => turn.CountyFips == county.Fips).OrderByDescending(turn => turn.From)
            .Select(turn => new Turn(turn.From, db.Owners.Where(owner => owner.Id == turn.TaskForceId).Select(owner => owner.Name).First(), turn.Reason)).ToListAsync(ct);
        var view = new View(
            county.LegalName, county.StateCode, coverage ?? Coverage.Unknown, nowId, await db.Owners.Where(owner => owner.Id == nowId).Select(owner => owner.Name).SingleAsync(ct),
            taskForces.ConvertAll(one => (one.Code, one.Name)), chosen?.Code, day, [], 0, 0, turns);
        if (chosen is null) return view;
        var next = turns.LastOrDefault(turn => turn.From > day);
        view = view with { Warnings = [.. Warnings(places, county, chosen, day, next)] };
        if (chosen.Id == nowId || next?.From <= clock.Today(county.Zone)) return view;

        var waiting = TerritoryHandOver.Waiting(db, county.Fips, chosen.Id, future).Where(request => request.OwnerId == nowId);
        var moves = await waiting.Where(request => request.Status != RequestStatus.Unconfirmed).OrderBy(request => request.Id)
            .Select(request => new Move(request.Id, request.VenueName, request.City, request.Status, request.LastDay)).ToListAsync(ct);
        var unconfirmed = await waiting.CountAsync(request => request.Status == RequestStatus.Unconfirmed, ct);
        var all = await TerritoryHandOver.Waiting(db, county.Fips, chosen.Id, null).CountAsync(request => request.OwnerId == nowId, ct);
        return view with { Moves = moves, Unconfirmed = unconfirmed, Later = all - moves.Count - unconfirmed };
    }

    /// <summary>Answers how many requests were handed over, those included that are not confirmed yet.</summary>
    public async Task<int> SubmitAsync(string countyFips, string taskForceCode, string because, DateOnly? from = null, CancellationToken ct = default)
    {
        var county = (await reference.PlacesAsync(ct)).County(countyFips);
        Rule.Require(county is not null, "That county is not known; choose it again.", "County");
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var taskForce = await db.TaskForces.AsNoTracking().SingleOrDefaultAsync(one => one.Code == taskForceCode, ct);
        Rule.Require(taskForce is not null, "Choose the task force that covers the county.", "TaskForce");
        var nowId = (await reference.OwnersAsync(ct)).OwnerOf(county.StateCode, county.Fips);
        var (day, future) = Days(county, from);

        var territory = await db.Territories.SingleOrDefaultAsync(one => one.CountyFips == county.Fips, ct)
            ?? db.Territories.Add(new Territory { CountyFips = county.Fips, StateCode = county.StateCode, Coverage = Coverage.Unknown }).Entity;
        var turns = await db.TerritoryTurns.Where(turn => turn.CountyFips == county.Fips).ToListAsync(ct);
        if (turns.Find(turn => turn.From == day) is { } same) same.Change(taskForce.Id, because);
        else turns.Add(db.TerritoryTurns.Add(new TerritoryTurn(territory, day, taskForce.Id, TerritoryTurn.LatestOn(turns, day)?.TaskForceId ?? (turns.Count > 0 ? turns.MinBy(turn => turn.From)!.BeforeId : territory.TaskForceId), because)).Entity);
        var isDue = TerritoryTurn.LatestOn(turns, clock.Today(county.Zone))?.From == day;
        if (isDue) territory.GiveTo(taskForce.Id, because);

        var moved = nowId == taskForce.Id || future is null && !isDue ? 0 : await new TerritoryHandOver(db, letters, clock).RunAsync(county, nowId, taskForce, future, because, ct);
        await db.SaveChangesAsync(ct);
        return moved;
    }

    private IEnumerable<string> Warnings(Places places, County county, TaskForce chosen, DateOnly day, Turn? next)
    {
        string State(string code) => places.State(code)?.Name ?? code;
        if (chosen.StateCode != county.StateCode)
            yield return $"{chosen.Name} is of {State(chosen.StateCode)}, and {county.LegalName} is in {State(county.StateCode)}. Talks there count in {State(county.StateCode)} as before, and its figures wait for the months of that task force too.";
        if (day < clock.Today(county.Zone))
            yield return $"{Words.Day(day)} is past. Which task forces {State(county.StateCode)} waits for is read anew for the months since then, also for those that are approved, and talks of those days that are imported later go to {chosen.Name}.";
        if (next is not null)
            yield return $"From {Words.Day(next.From)} on another change gives the county to {next.TaskForce}: this one holds until then{(next.From <= clock.Today(county.Zone) ? ", and hands nothing over" : "")}.";
    }

    /// <summary>The first day, and the same when it is still to come.</summary>
    private (DateOnly Day, DateOnly? Future) Days(County county, DateOnly? from)
    {
        var today = clock.Today(county.Zone);
        var day = from ?? today;
        return (day, day > today ? day : null);
    }
}
