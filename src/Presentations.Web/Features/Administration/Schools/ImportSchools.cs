using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Schools;

/// <summary>An administrator brings a national school file into the directory; a second run of the same file writes nothing.</summary>
public sealed class ImportSchools(AppDbFactory dbs, ReferenceData reference, TimeProvider clock) : IUseCase
{
    private const int SchoolsAtOnce = 1_000;

    /// <param name="path">Where the file lies on this machine.</param>
    /// <param name="fileName">As history calls it.</param>
    /// <param name="progress">Is told the number of rows read so far.</param>
    /// <param name="ct">Stops before the next batch of schools; what was written until then stays.</param>
    public async Task<SchoolImportResult> RunAsync(string path, string fileName, IProgress<int>? progress = null, CancellationToken ct = default)
    {
        await using (var db = await dbs.OpenAsync(ct))
        {
            db.Scope.RequireAdministrator();
        }
        var rows = LogFile.Open(path).Rows();
        var columns = SchoolLayout.Recognize(rows.First().Cells);
        var run = new Run(columns.Layout, path, fileName);
        var reader = new SchoolReader(columns, await reference.PlacesAsync(ct));
        var status = ImportStatus.Failed;
        try
        {
            foreach (var some in rows.Skip(1).Chunk(SchoolsAtOnce))
            {
                await WriteAsync(run, reader, some, ct);
                progress?.Report(run.Read);
            }
            status = ImportStatus.Finished;
        }
        catch (OperationCanceledException)
        {
            status = ImportStatus.Cancelled;
            throw;
        }
        finally
        {
            if (run.BatchId is { } id) await EndAsync(id, status, run.ResultOf(reader));
        }
        return run.ResultOf(reader);
    }

    /// <summary>The same for a file that somebody uploads; it is kept on this machine only while it is read.</summary>
    public async Task<SchoolImportResult> RunAsync(Stream upload, string fileName, IProgress<int>? progress = null, CancellationToken ct = default)
    {
        var path = Path.GetTempFileName();
        try
        {
            await using (var file = File.Create(path)) await upload.CopyToAsync(file, ct);
            return await RunAsync(path, fileName, progress, ct);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task WriteAsync(Run run, SchoolReader reader, SourceRow[] rows, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(ct);
        var schools = rows.Select(reader.Read).OfType<SchoolRow>().ToList();
        var batch = new SchoolBatch(db, run.Layout, reader.Places, $"Import of {run.FileName}");
        await batch.SaveAsync(schools, async () => run.BatchId ??= await StartAsync(run, ct), ct);

        var byLine = batch.Unknown.Count == 0 ? [] : rows.ToDictionary(row => row.Line);
        foreach (var unknown in batch.Unknown) reader.RejectUnknown(byLine[unknown.Line], unknown.NationalId);
        run.Count(rows.Length, batch, schools);
    }

    private async Task<int> StartAsync(Run run, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(ct);
        await using var file = File.OpenRead(run.Path);
        var batch = new ImportBatch
        {
            Subject = ImportSubject.Schools,
            MemberId = db.Scope.MemberId ?? 0,
            FileName = run.FileName,
            FileHash = Convert.ToHexString(await SHA256.HashDataAsync(file, ct)),
            Mapping = run.Layout.Title,
            StartedAtUtc = clock.GetUtcNow().UtcDateTime,
            Status = ImportStatus.Running,
        };
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync(ct);
        return batch.Id;
    }

    private async Task EndAsync(int batchId, ImportStatus status, SchoolImportResult result)
    {
        await using var db = await dbs.OpenAsync(CancellationToken.None);
        var batch = await db.ImportBatches.SingleAsync(batch => batch.Id == batchId, CancellationToken.None);
        (batch.RowsRead, batch.RowsTaken) = (result.Read, result.Added + result.Updated);
        batch.End(status, JsonSerializer.Serialize(result), clock);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private sealed class Run(SchoolLayout layout, string path, string fileName)
    {
        public SchoolLayout Layout => layout;

        public string Path => path;

        public string FileName => fileName;

        /// <summary>Null as long as nothing was written.</summary>
        public int? BatchId { get; set; }

        public int Read { get; private set; }

        public int Added { get; private set; }

        public int Updated { get; private set; }

        public int Unchanged { get; private set; }

        public int Closed { get; private set; }

        public void Count(int rows, SchoolBatch batch, List<SchoolRow> schools)
        {
            Read += rows;
            Added += batch.Added;
            Updated += batch.Updated;
            Unchanged += batch.Unchanged;
            Closed += schools.Count(school => !school.Values.IsActive);
        }

        /// <summary>Until now.</summary>
        public SchoolImportResult ResultOf(SchoolReader reader) => new(fileName, layout.Title, Read, Added, Updated, Unchanged, Closed, reader.Rejected, reader.Warnings);
    }
}
