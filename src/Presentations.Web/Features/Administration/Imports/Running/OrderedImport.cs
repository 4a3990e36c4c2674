using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Imports.Running;

/// <summary>Does what a person ordered on a page, as that person: looks at every row of an uploaded log, or imports it.</summary>
public sealed class OrderedImport(AppDbFactory dbs, RunningImports running, ImportFiles files, ReferenceData reference, TimeProvider clock, ILogger<OrderedImport> log)
{
    public async Task RunAsync(int batchId, int memberId, CancellationToken stopping)
    {
        using var work = running.Begin(batchId, stopping);
        if (await BeginAsync(batchId, memberId, stopping) is not { } order) return;
        var (isCheck, written, fileName) = order;
        var status = isCheck ? ImportStatus.Checked : ImportStatus.Finished;
        var result = work.Result = new ImportResult { File = fileName, DryRun = isCheck };
        try
        {
            var mapping = MappingJson.Parse(written);
            result.Source = mapping.Source;
            var run = new ImportRun(LogFile.Open(files.PathOf(batchId), mapping.File), mapping, result, token => dbs.OpenAsAsync(memberId, token), reference, clock);
            if (isCheck) await run.CheckAsync(work.Report, work.Stop.Token);
            else await run.SaveAsync(_ => Task.FromResult(batchId), work.Report, work.Stop.Token);
        }
        catch (OperationCanceledException) when (isCheck && stopping.IsCancellationRequested)
        {
            return; // It is ordered still: the next start looks again.
        }
        catch (OperationCanceledException) when (isCheck)
        {
            status = ImportStatus.Matching;
        }
        catch (OperationCanceledException)
        {
            status = stopping.IsCancellationRequested ? ImportStatus.Interrupted : ImportStatus.Cancelled;
        }
        catch (RuleViolation refused)
        {
            (status, result.Refusal) = (ImportStatus.Failed, refused.Message);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Import {Batch} failed.", batchId);
            (status, result.Refusal) = (ImportStatus.Failed, $"Something went wrong here and was noted in the program's log. Try again; if it fails again, ask an administrator to look at import {batchId}.");
        }
        await EndAsync(batchId, memberId, status, status is ImportStatus.Matching ? null : result);
    }

    /// <summary>Null when the order was taken back.</summary>
    private async Task<(bool IsCheck, string Mapping, string FileName)?> BeginAsync(int batchId, int memberId, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsAsync(memberId, ct);
        var batch = await db.ImportBatches.SingleAsync(row => row.Id == batchId, ct);
        if (batch.Status is not (ImportStatus.Checking or ImportStatus.Waiting)) return null;
        var isCheck = batch.Status is ImportStatus.Checking;
        if (!isCheck) batch.Status = ImportStatus.Running;
        await db.SaveChangesAsync(ct);
        return (isCheck, batch.Mapping, batch.FileName);
    }

    private async Task EndAsync(int batchId, int memberId, ImportStatus status, ImportResult? result)
    {
        await using var db = await dbs.OpenAsAsync(memberId);
        var batch = await db.ImportBatches.SingleAsync(row => row.Id == batchId);
        batch.RowsRead = Math.Max(batch.RowsRead, result?.RowsRead ?? 0);
        batch.RowsTaken = await db.CountRowsAsync(batchId);
        batch.End(status, result?.ToJson(), clock);
        await db.SaveChangesAsync();
        if (status is ImportStatus.Finished) files.Drop(batchId);
    }
}
