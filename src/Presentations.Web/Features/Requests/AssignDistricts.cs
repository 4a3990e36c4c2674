using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests;

/// <summary>A coordinator of the state says which agency takes the schools of a district.</summary>
public sealed class AssignDistricts(AppDbFactory dbs) : IUseCase
{
    private const int MostNames = 500;

    /// <param name="States">Those in which the person may assign.</param>
    public sealed record View(IReadOnlyList<(string Code, string Name)> States, IReadOnlyList<Row> Rows);

    public sealed record Row(int Id, string StateCode, string District, string Agency, int Schools);

    /// <summary>A request of a school of the district that has no visit yet.</summary>
    public sealed record Waiting(int Id, string? School, string? City, RequestStatus Status, string? Agency);

    public async Task<View> ListAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var states = (await db.States.Where(state => state.Kind != StateKind.SeveralStates).OrderBy(state => state.Name).Select(state => new { state.Code, state.Name }).ToListAsync(ct))
            .FindAll(state => db.Scope.MayChangeShared(state.Code));
        var codes = states.ConvertAll(state => state.Code);
        var rows = await db.AgencyDistricts.Where(row => codes.Contains(row.StateCode)).OrderBy(row => row.StateCode).ThenBy(row => row.SearchName)
            .Select(row => new Row(row.Id, row.StateCode, row.District, db.Agencies.Where(agency => agency.Id == row.AgencyId).Select(agency => agency.Name).First(),
                db.Venues.Count(venue => venue.StateCode == row.StateCode && venue.District == row.District)))
            .ToListAsync(ct);
        return new View(states.ConvertAll(state => (state.Code, state.Name)), rows);
    }

    /// <summary>The districts of a state as the school directory names them.</summary>
    public async Task<IReadOnlyList<string>> DistrictsAsync(string stateCode, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.MayChangeShared(stateCode)) return [];
        return await db.Venues.Where(venue => venue.StateCode == stateCode && venue.District != null).Select(venue => venue.District!).Distinct().OrderBy(name => name).Take(MostNames).ToListAsync(ct);
    }

    /// <summary>What could follow, at the desks of the person: shown before anything does.</summary>
    public async Task<IReadOnlyList<Waiting>> WaitingAsync(string stateCode, string district, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.MayChangeShared(stateCode)) return [];
        var requests = await OpenOfAsync(db, stateCode, district, ct);
        var ids = requests.ConvertAll(request => request.AgencyId);
        var agencies = await db.Agencies.Where(agency => ids.Contains(agency.Id)).ToDictionaryAsync(agency => agency.Id, agency => agency.Name, ct);
        return requests.ConvertAll(request => new Waiting(request.Id, request.VenueName, request.City, request.Status, request.AgencyId is { } agency ? agencies[agency] : null));
    }

    /// <param name="takesAlong">The requests that wait already name the agency from now on, too.</param>
    /// <returns>How many of them there were.</returns>
    public async Task<int> SubmitAsync(string stateCode, string district, int? agencyId, bool takesAlong = false, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        RequireCoordinator(db, stateCode);
        Rule.Require(agencyId is not null && await db.Agencies.AnyAsync(agency => agency.Id == agencyId && agency.StateCode == stateCode && agency.IsActive, ct), $"Choose an agency of {stateCode} from the directory.", "Agency");
        var added = new AgencyDistrict(agencyId.Value, stateCode, district);
        Rule.Require(!await db.AgencyDistricts.AnyAsync(row => row.StateCode == stateCode && row.SearchName == added.SearchName, ct), $"An agency takes {added.District} already; remove it first.", "District");
        db.AgencyDistricts.Add(added);
        var waiting = takesAlong ? await OpenOfAsync(db, stateCode, district, ct) : [];
        foreach (var request in waiting) request.Serve(agencyId);
        await db.SaveChangesAsync(ct);
        return waiting.Count;
    }

    public async Task RemoveAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (await db.AgencyDistricts.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } row) return;
        RequireCoordinator(db, row.StateCode);
        db.AgencyDistricts.Remove(row);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Those that the person decides about and that have no visit yet; a visit is credited as it was booked.</summary>
    private static async Task<List<PresentationRequest>> OpenOfAsync(AppDb db, string stateCode, string district, CancellationToken ct)
    {
        var name = SearchText.Of(district);
        if (name.Length == 0) return [];
        var rows = await db.Requests.Where(request => request.StateCode == stateCode && (request.Status == RequestStatus.Waiting || request.Status == RequestStatus.Offered || request.Status == RequestStatus.WaitingList))
            .Join(db.Venues, request => request.VenueId, venue => venue.Id, (request, venue) => new { Request = request, venue.District })
            .Where(row => row.District != null).OrderBy(row => row.Request.Id).ToListAsync(ct);
        return [.. rows.Where(row => SearchText.Of(row.District) == name && db.Scope.IsCoordinatorOf(row.Request.OwnerId)).Select(row => row.Request)];
    }

    private static void RequireCoordinator(AppDb db, string stateCode)
    {
        if (!db.Scope.MayChangeShared(stateCode)) throw new AccessDenied($"Only a coordinator of {stateCode} can say which agency takes its districts.");
    }
}
