using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Bulk;
using Presentations.Data.Reference;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Administration.Schools;

/// <summary>Brings some schools of a file into the directory: adds, updates, and leaves what is as it was told before.</summary>
internal sealed class SchoolBatch(AppDb db, SchoolLayout layout, Places places, string because)
{
    /// <summary>Schools that a file may not add and that are not in the directory.</summary>
    public List<SchoolRow> Unknown { get; } = [];

    public int Added { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    /// <summary>Writes nothing when the file tells nothing new.</summary>
    public async Task SaveAsync(IReadOnlyList<SchoolRow> rows, Func<Task<int>> importBatch, CancellationToken ct)
    {
        var ids = rows.Select(row => row.NationalId).ToList();
        var loaded = await db.Venues.Where(venue => ids.Contains(venue.NationalId!))
            .Select(venue => new { venue.NationalId, venue.AsLoaded }).ToDictionaryAsync(venue => venue.NationalId!, venue => SchoolValues.Parse(venue.AsLoaded), ct);

        var added = new List<SchoolRow>();
        var news = new List<SchoolRow>();
        foreach (var row in rows)
        {
            if (!loaded.TryGetValue(row.NationalId, out var last)) (layout.AddsSchools ? added : Unknown).Add(row);
            else if (!IsOlder(row.Values, last) && row.Values.TellsMoreThan(last)) news.Add(row);
            else Unchanged++;
        }
        if (added.Count + news.Count == 0) return;

        var importBatchId = await importBatch();
        Added = await NewRows.AddAsync(db, added.ConvertAll(row => NewSchool(row, importBatchId)), ct);
        await UpdateAsync(news, loaded, ct);
        Updated = news.Count;
    }

    private static bool IsOlder(SchoolValues told, SchoolValues loaded) => told.Year < loaded.Year;

    private Venue NewSchool(SchoolRow row, int importBatchId)
    {
        var values = row.Values.Over(SchoolValues.Parse(null));
        if (row.Values[SchoolValue.County] is null) values[SchoolValue.County] = CountyByZip(values);
        var county = values[SchoolValue.County] is { Length: > 0 } fips ? fips : null;
        var venue = new Venue(layout.Kind, values.ToFacts(places.ZoneOf(values[SchoolValue.State]!, county))) { NationalId = row.NationalId, ImportBatchId = importBatchId };
        if (!values.IsActive) venue.Deactivate(because);
        venue.RememberLoaded(values.ToString());
        return venue;
    }

    private async Task UpdateAsync(List<SchoolRow> news, Dictionary<string, SchoolValues> loaded, CancellationToken ct)
    {
        if (news.Count == 0) return;
        var ids = news.Select(row => row.NationalId).ToList();
        var venues = await db.Venues.Where(venue => ids.Contains(venue.NationalId!)).ToDictionaryAsync(venue => venue.NationalId!, ct);
        foreach (var row in news) Update(venues[row.NationalId], row.Values, loaded[row.NationalId]);
        await db.SaveChangesAsync(ct);
    }

    private void Update(Venue venue, SchoolValues told, SchoolValues loaded)
    {
        var here = SchoolValues.Of(venue);
        var moved = told[SchoolValue.Zip] is { } zip && zip != loaded[SchoolValue.Zip];
        if (told[SchoolValue.County] is null && moved) told[SchoolValue.County] = CountyByZip(told);

        var merged = told.Onto(here, loaded);
        if (places.County(merged[SchoolValue.County])?.StateCode is { } state && state != merged[SchoolValue.State]) merged[SchoolValue.County] = here[SchoolValue.County];
        venue.Describe(merged.ToFacts(ZoneOf(venue, merged)), because);
        if (venue.IsActive && !merged.IsActive) venue.Deactivate(because);
        if (!venue.IsActive && merged.IsActive && venue.MergedIntoId is null) venue.Reactivate();
        venue.RememberLoaded(told.Over(loaded).ToString());
    }

    /// <summary>The zone follows the county, unless somebody has set another one.</summary>
    private string ZoneOf(Venue venue, SchoolValues merged)
    {
        var follows = venue.Zone == places.ZoneOf(venue.StateCode, venue.CountyFips);
        return follows ? places.ZoneOf(merged[SchoolValue.State]!, merged[SchoolValue.County] is { Length: > 0 } county ? county : null) : venue.Zone;
    }

    private string CountyByZip(SchoolValues values) => places.CountyOfZip(values[SchoolValue.State], values[SchoolValue.Zip])?.Fips ?? "";
}
