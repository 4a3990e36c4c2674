using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;
using Presentations.Web.Features.Administration.Imports.Running;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>Imports a log in one go. The same call again writes nothing; after a crash it does the rest.</summary>
public sealed class ImportTalks(AppDbFactory dbs, ReferenceData reference, TimeProvider clock) : IUseCase
{
    /// <param name="OwnerCode">The task force or state desk of every row; null leaves it to the mapping and the place.</param>
    public sealed record Order(string File, string Mapping, string? OwnerCode = null, bool IsDryRun = false);

    public async Task<ImportResult> RunAsync(Order order, Action<ImportResult>? progress = null, CancellationToken ct = default)
    {
        var mapping = MappingJson.Parse(order.Mapping);
        if (order.OwnerCode is { } code)
        {
            await RequireOwnerAsync(code, ct);
            mapping = mapping with { TaskForce = new FieldRule { Value = code } };
        }
        var result = new ImportResult { File = Path.GetFileName(order.File), Source = mapping.Source, DryRun = order.IsDryRun };
        var run = new ImportRun(LogFile.Open(order.File, mapping.File), mapping, result, dbs.OpenAsync, reference, clock);
        if (order.IsDryRun) await run.CheckAsync(progress, ct);
        else await SaveAsync(run, order, MappingJson.Write(mapping), result, progress, ct);
        return result;
    }

    private async Task RequireOwnerAsync(string code, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(ct);
        var codes = await db.Owners.Select(owner => owner.Code).ToListAsync(ct);
        Rule.Require(codes.Contains(code, StringComparer.OrdinalIgnoreCase), $"“{code}” is not the code of a task force or state desk.{Nearest.Question(code, codes)}");
    }

    private async Task SaveAsync(ImportRun run, Order order, string mapping, ImportResult result, Action<ImportResult>? progress, CancellationToken ct)
    {
        var status = ImportStatus.Failed;
        try
        {
            await run.SaveAsync(token => StartAsync(order, mapping, token), progress, ct);
            status = ImportStatus.Finished;
        }
        catch (OperationCanceledException)
        {
            status = ImportStatus.Cancelled;
            throw;
        }
        catch (RuleViolation refused)
        {
            result.Refusal = refused.Message;
            throw;
        }
        finally
        {
            await EndAsync(result, status);
        }
    }

    /// <summary>A run that stopped in the middle goes on as the same batch, so that it can be undone as a whole.</summary>
    private async Task<int> StartAsync(Order order, string mapping, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(ct);
        await using var file = File.OpenRead(order.File);
        var hash = Convert.ToHexString(await SHA256.HashDataAsync(file, ct));
        var member = db.Scope.MemberId ?? 0;
        var batch = await db.ImportBatches.FirstOrDefaultAsync(known => known.MemberId == member && known.FileHash == hash && known.Mapping == mapping
            && (known.Status == ImportStatus.Running || known.Status == ImportStatus.Interrupted || known.Status == ImportStatus.Cancelled || known.Status == ImportStatus.Failed), ct);
        if (batch is null)
        {
            batch = new ImportBatch { MemberId = member, FileName = Path.GetFileName(order.File), FileHash = hash, Mapping = mapping, StartedAtUtc = clock.GetUtcNow().UtcDateTime };
            db.ImportBatches.Add(batch);
        }
        batch.Status = ImportStatus.Running;
        await db.SaveChangesAsync(ct);
        return batch.Id;
    }

    private async Task EndAsync(ImportResult result, ImportStatus status)
    {
        if (result.Batch is not { } id) return;
        await using var db = await dbs.OpenAsync(CancellationToken.None);
        var batch = await db.ImportBatches.SingleAsync(row => row.Id == id, CancellationToken.None);
        batch.RowsRead = result.RowsRead;
        batch.RowsTaken = await db.CountRowsAsync(id);
        batch.End(status, result.ToJson(), clock);
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
