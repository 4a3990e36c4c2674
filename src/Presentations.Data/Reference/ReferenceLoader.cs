using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain.Directory;

namespace Presentations.Data.Reference;

/// <summary>Loads the reference data into the database: at the first start, and again whenever the files are newer.</summary>
public sealed class ReferenceLoader(AppDatabase database)
{
    /// <summary>Writes nothing when the same files were loaded before; else adds and updates, but never what people have edited.</summary>
    /// <returns>The number of rows written.</returns>
    public async Task<int> LoadAsync(ReferenceFiles files, CancellationToken ct = default)
    {
        await using var db = database.Open(AccessScope.System);
        var loaded = await db.LoadedFiles.ToDictionaryAsync(file => file.Path, ct);
        var newer = ReferenceFiles.All.Select(path => LoadedFile.Of(path, files.ReadBytes(path)))
            .Where(file => loaded.GetValueOrDefault(file.Path)?.Hash != file.Hash).ToList();
        if (newer.Count == 0) return 0;

        db.ChangeTracker.Clear();
        var before = loaded.Count == 0 ? null : new ReferenceFiles(path => loaded[path].Open());
        var written = await LoadPlacesAsync(db, before, files, ct) + await LoadOwnersAsync(db, before, files, ct) + await LoadTaxonomyAsync(db, before, files, ct);

        // Last, so that a load that was cut short is taken up again by the next one.
        foreach (var file in newer) await RememberAsync(db, file, ct);
        return written + await db.SaveChangesAsync(ct);
    }

    private static async Task<int> LoadPlacesAsync(AppDb db, ReferenceFiles? before, ReferenceFiles now, CancellationToken ct)
    {
        var merge = new ReferenceMerge(db);
        return await merge.RunAsync(before?.ReadStates() ?? [], now.ReadStates(), state => state.Code, whole: false, ct)
            + await merge.RunAsync(before?.ReadCounties() ?? [], now.ReadCounties(), county => county.Fips, whole: false, ct)
            + await merge.RunAsync(before?.ReadCountyAliases() ?? [], now.ReadCountyAliases(), alias => alias.OldFips + alias.NewFips, whole: true, ct)
            + await merge.RunAsync(before?.ReadZips() ?? [], now.ReadZips(), zip => zip.Zip, whole: true, ct);
    }

    private static async Task<int> LoadOwnersAsync(AppDb db, ReferenceFiles? before, ReferenceFiles now, CancellationToken ct)
    {
        var merge = new ReferenceMerge(db);
        var written = await merge.RunAsync(before?.ReadTaskForces() ?? [], now.ReadTaskForces(), taskForce => taskForce.Code, whole: false, ct)
            + await merge.RunAsync(Desks(before), Desks(now), desk => desk.Code, whole: false, ct);

        var islands = now.ReadStates().Where(state => state.Kind is StateKind.Territory).Select(state => state.Code).ToHashSet();
        var taskForces = await db.TaskForces.ToDictionaryAsync(taskForce => taskForce.Code, taskForce => taskForce.Id, ct);
        db.ChangeTracker.Clear();
        return written + await AddAgenciesAsync(db, before, now, ct)
            + await merge.RunAsync(Territories(before), Territories(now), territory => territory.CountyFips, whole: true, ct);

        List<Territory> Territories(ReferenceFiles? files) => (files?.ReadTerritories() ?? []).ConvertAll(line => new Territory
        {
            CountyFips = line.CountyFips,
            StateCode = line.StateCode,
            Coverage = line.TaskForceCode is not null ? Coverage.Covered : islands.Contains(line.StateCode) ? Coverage.None : Coverage.Unknown,
            TaskForceId = line.TaskForceCode is null ? null : taskForces[line.TaskForceCode],
            Confidence = line.Confidence,
        });
    }

    private static async Task<int> LoadTaxonomyAsync(AppDb db, ReferenceFiles? before, ReferenceFiles now, CancellationToken ct)
    {
        var merge = new ReferenceMerge(db);
        return await merge.RunAsync(before?.ReadAudiences() ?? [], now.ReadAudiences(), audience => audience.Code, whole: false, ct)
            + await merge.RunAsync(before?.ReadTopics() ?? [], now.ReadTopics(), topic => topic.Code, whole: false, ct);
    }

    private static List<StateDesk> Desks(ReferenceFiles? files) => (files?.ReadStates() ?? [])
        .Where(state => state.Kind is not StateKind.SeveralStates)
        .Select(state => new StateDesk { Code = StateDesk.CodeOf(state.Code), Name = $"{state.Name} {(state.Kind is StateKind.State ? "state desk" : "desk")}", StateCode = state.Code })
        .ToList();

    /// <summary>Lead agencies are added, never renamed: what a newer file calls otherwise may be another agency.</summary>
    private static async Task<int> AddAgenciesAsync(AppDb db, ReferenceFiles? before, ReferenceFiles now, CancellationToken ct)
    {
        var known = (await db.Agencies.ToListAsync(ct)).Concat(Agencies(before)).Select(agency => (agency.StateCode, agency.SearchName)).ToHashSet();
        db.Agencies.AddRange(Agencies(now).Where(agency => known.Add((agency.StateCode, agency.SearchName))));
        var written = await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return written;
    }

    private static IEnumerable<Agency> Agencies(ReferenceFiles? files) =>
        (files?.ReadTaskForces() ?? []).Select(taskForce => new Agency(taskForce.LeadAgency, taskForce.StateCode));

    private static async Task RememberAsync(AppDb db, LoadedFile file, CancellationToken ct)
    {
        if (await db.LoadedFiles.FindAsync([file.Path], ct) is { } known) known.Become(file);
        else db.LoadedFiles.Add(file);
    }
}
