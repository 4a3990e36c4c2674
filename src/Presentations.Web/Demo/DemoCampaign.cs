using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Schools;

namespace Presentations.Web.Demo;

/// <summary>Fills a database with one campaign to look at, and takes it out again.</summary>
public sealed class DemoCampaign(AppDbFactory dbs, ReferenceData reference, TimeProvider clock)
{
    /// <summary>SQL Server takes 2,100 parameters at most.</summary>
    internal const int SchoolsAtOnce = 1_000;

    private const string Name = "Demonstration campaign";

    /// <summary>A second run writes nothing; one that was stopped is finished.</summary>
    /// <returns>The number of presentations written.</returns>
    public async Task<int> FillAsync(CancellationToken ct = default)
    {
        if (await BeginAsync(ct) is not { } batchId) return 0;
        var schools = new List<DemoSchool>();
        foreach (var (layout, some) in DemoSchool.Read(await reference.PlacesAsync(ct)))
        {
            await AddSchoolsAsync(layout, some, batchId, ct);
            schools.AddRange(some);
        }
        var credits = await CreditAsync(schools, batchId, ct);
        var written = 0;
        foreach (var owner in DemoPlan.Of(schools).Visits.GroupBy(visit => visit.OwnerCode)) written += await AddVisitsAsync([.. owner], credits, batchId, ct);
        await SubmitAsync(ct);
        await NameAsync(ct);
        await EndAsync(batchId, written, ct);
        return written;
    }

    /// <summary>Fills a database in which nothing has happened yet; one from which the campaign was taken out stays as it is.</summary>
    public async Task FillNewAsync(CancellationToken ct = default)
    {
        await using (var db = dbs.OpenAsSystem())
        {
            if (await db.Visits.AnyAsync(visit => !visit.IsDemo, ct) || await db.ImportBatches.AnyAsync(batch => batch.Status != ImportStatus.Running, ct)) return;
        }
        await FillAsync(ct);
    }

    /// <summary>Takes out everything that the campaign brought, except schools and agencies that people use or have edited since.</summary>
    /// <returns>The number of talks taken out.</returns>
    public async Task<int> RemoveAsync(CancellationToken ct = default)
    {
        await using var db = dbs.OpenAsSystem();
        if (await CurrentAsync(db, ct) is not { } batch) return 0;
        if (batch.Status is ImportStatus.Running)
        {
            batch.Status = ImportStatus.Failed;
            await db.SaveChangesAsync(ct);
        }
        var talks = await db.Presentations.CountAsync(talk => talk.Visit.ImportBatchId == batch.Id, ct);
        var desk = new DemoDeskRemoval(db);
        await desk.TakeUpVisitsAsync(batch.Id, ct);
        await new ImportRemoval(db, batch.Id).RunAsync(ct);
        await desk.RunAsync(ct);
        await DemoBrokenHeart.RemoveAsync(db, ct);
        await db.Venues.Where(venue => venue.ImportBatchId == batch.Id && venue.Version == 1
            && !db.Visits.Any(visit => visit.VenueId == venue.Id) && !db.Requests.Any(request => request.VenueId == venue.Id)).ExecuteDeleteAsync(ct);
        await db.Agencies.Where(agency => agency.ImportBatchId == batch.Id && agency.Version == 1
            && !db.Visits.Any(visit => visit.LeadAgencyId == agency.Id || visit.Partners.Any(partner => partner.AgencyId == agency.Id))
            && !db.Requests.Any(request => request.AgencyId == agency.Id)).ExecuteDeleteAsync(ct);
        return talks;
    }

    private static Task<ImportBatch?> CurrentAsync(AppDb db, CancellationToken ct) =>
        db.ImportBatches.SingleOrDefaultAsync(batch => batch.Subject == ImportSubject.Demonstration && batch.Status != ImportStatus.Undone, ct);

    /// <summary>Null when the campaign is there already.</summary>
    private async Task<int?> BeginAsync(CancellationToken ct)
    {
        await using var db = dbs.OpenAsSystem();
        var batch = await CurrentAsync(db, ct);
        if (batch is { Status: ImportStatus.Finished }) return null;
        if (batch is not null) return batch.Id;

        batch = new ImportBatch
        {
            Subject = ImportSubject.Demonstration, MemberId = 0, FileName = Name, FileHash = "", Mapping = "", StartedAtUtc = clock.GetUtcNow().UtcDateTime, Status = ImportStatus.Running,
        };
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync(ct);
        return batch.Id;
    }

    private async Task AddSchoolsAsync(SchoolLayout layout, List<DemoSchool> schools, int batchId, CancellationToken ct)
    {
        var places = await reference.PlacesAsync(ct);
        foreach (var some in schools.Chunk(SchoolsAtOnce))
        {
            await using var db = dbs.OpenAsSystem();
            await new SchoolBatch(db, layout, places, Name).SaveAsync(Array.ConvertAll(some, school => school.Row), () => Task.FromResult(batchId), ct);
        }
    }

    private async Task<DemoCredits> CreditAsync(List<DemoSchool> schools, int batchId, CancellationToken ct)
    {
        await using var db = dbs.OpenAsSystem();
        return await DemoCredits.PrepareAsync(db, schools, batchId, ct);
    }

    /// <summary>One task force at a time, so that its totals are counted once.</summary>
    private async Task<int> AddVisitsAsync(List<PlannedVisit> planned, DemoCredits credits, int batchId, CancellationToken ct)
    {
        await using var db = dbs.OpenAsSystem();
        var ownerId = credits.OwnerId(planned[0].OwnerCode);
        var known = await db.Visits.Where(visit => visit.ImportBatchId == batchId && visit.OwnerId == ownerId).Select(visit => visit.EntryId).ToListAsync(ct);
        var visits = planned.Where(visit => !known.Contains(visit.EntryId)).Select(visit => visit.Log(ownerId, credits.FactsOf(visit), batchId)).ToList();
        db.Visits.AddRange(visits);
        await db.SaveChangesAsync(ct);
        return visits.Sum(visit => visit.Presentations.Count);
    }

    private async Task SubmitAsync(CancellationToken ct)
    {
        await using var db = dbs.OpenAsSystem();
        await new DemoSubmissions(db).FillAsync(ct);
    }

    private async Task NameAsync(CancellationToken ct)
    {
        await using var db = dbs.OpenAsSystem();
        await DemoBrokenHeart.AddAsync(db, ct);
    }

    private async Task EndAsync(int batchId, int written, CancellationToken ct)
    {
        await using var db = dbs.OpenAsSystem();
        var batch = await db.ImportBatches.SingleAsync(batch => batch.Id == batchId, ct);
        (batch.Status, batch.EndedAtUtc, batch.RowsTaken) = (ImportStatus.Finished, clock.GetUtcNow().UtcDateTime, written);
        await db.SaveChangesAsync(ct);
    }
}
