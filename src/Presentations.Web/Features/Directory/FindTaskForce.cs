using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Directory;

/// <summary>Which task force serves a county, a ZIP or a state: for schools and for anyone who asks.</summary>
public sealed class FindTaskForce(AppDbFactory dbs, ReferenceData reference) : IUseCase
{
    /// <param name="Website">Without "https://"; null when none is known.</param>
    public sealed record Row(string Code, string Name, string LeadAgency, string StateCode, bool IsStatewide, string? Website);

    /// <param name="TaskForce">Null when nobody knows which one covers the county, or when none does.</param>
    public sealed record CountyRow(string Name, Coverage Coverage, Row? TaskForce);

    /// <param name="TaskForces">Those with territory in the state and those seated there.</param>
    public sealed record StateView(UsState State, IReadOnlyList<Row> TaskForces, IReadOnlyList<CountyRow> Counties);

    /// <summary>What was found for a ZIP.</summary>
    /// <param name="Coverage">Whether the county's task force is known, unknown, or none.</param>
    /// <param name="IsGuess">True when the ZIP touches several counties and the largest was taken.</param>
    public sealed record ZipAnswer(string Zip, string? County, string? StateCode, string? State, Row? TaskForce, Coverage Coverage, bool IsGuess);

    public sealed record View(IReadOnlyList<UsState> States, IReadOnlyList<Row> TaskForces, ZipAnswer? Answer);

    public async Task<View> ListAsync(string? zip, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = dbs.OpenForPublicTotals();
        var taskForces = await TaskForcesAsync(db, ct);
        return new View(places.States, [.. taskForces.Values.OrderBy(row => row.Name, StringComparer.Ordinal)],
            string.IsNullOrWhiteSpace(zip) ? null : await AnswerAsync(db, places, taskForces, zip.Trim(), ct));
    }

    /// <summary>Null when the code is no state's.</summary>
    public async Task<StateView?> FindStateAsync(string stateCode, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        if (places.State(stateCode) is not { } state) return null;
        await using var db = dbs.OpenForPublicTotals();
        var taskForces = await TaskForcesAsync(db, ct);
        var territories = await db.Territories.AsNoTracking().Where(territory => territory.StateCode == state.Code).ToDictionaryAsync(territory => territory.CountyFips, ct);
        var counties = places.CountiesOf(state.Code).Where(county => county.IsCurrent).Select(county => territories.TryGetValue(county.Fips, out var territory)
            ? new CountyRow(county.LegalName, territory.Coverage, Of(taskForces, territory.TaskForceId))
            : new CountyRow(county.LegalName, Coverage.Unknown, null)).ToList();
        var there = counties.Select(county => county.TaskForce).OfType<Row>().Concat(taskForces.Values.Where(row => row.StateCode == state.Code));
        return new StateView(state, [.. there.Distinct().OrderBy(row => row.Name, StringComparer.Ordinal)], counties);
    }

    private static async Task<ZipAnswer> AnswerAsync(AppDb db, Places places, Dictionary<int, Row> taskForces, string zip, CancellationToken ct)
    {
        if (places.Zip(zip) is not { } area) return new ZipAnswer(zip, null, null, null, null, Coverage.Unknown, false);
        var county = places.CountyOfZip(zip);
        var territory = await db.Territories.AsNoTracking().SingleOrDefaultAsync(territory => territory.CountyFips == area.CountyFips, ct);
        var only = taskForces.Values.Where(row => row.StateCode == area.StateCode).Take(2).ToList();
        return new ZipAnswer(zip, county?.LegalName, area.StateCode, places.State(area.StateCode)?.Name,
            Of(taskForces, territory?.TaskForceId) ?? (only is [{ IsStatewide: true } statewide] ? statewide : null), territory?.Coverage ?? Coverage.Unknown, area.Counties > 1);
    }

    private static async Task<Dictionary<int, Row>> TaskForcesAsync(AppDb db, CancellationToken ct) => await db.TaskForces.AsNoTracking()
        .ToDictionaryAsync(row => row.Id, row => new Row(row.Code, row.Name, row.LeadAgency, row.StateCode, row.IsStatewide, row.Website), ct);

    private static Row? Of(Dictionary<int, Row> taskForces, int? id) => id is { } known ? taskForces.GetValueOrDefault(known) : null;
}
