using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Running;
using Presentations.Web.Features.Periods;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>Where one import stands, for whoever ran it; and what it brought, for the coordinators of those for whom it brought something.</summary>
public sealed class ShowImport(AppDbFactory dbs, RunningImports running) : IUseCase
{
    /// <param name="Progress">While it is at work in this process.</param>
    /// <param name="Rows">How many the file has; 0 before every row was looked at.</param>
    /// <param name="Result">Without its lists of problems; null before every row was looked at.</param>
    public sealed record View(
        int Id, string FileName, ImportStatus Status, bool IsAtWork, int Rows, int RowsTaken, bool AreSummaries, RunningImports.Progress? Progress, Counts? Result, IReadOnlyList<SampleRow> Sample, string Mapping)
    {
        /// <summary>Whether nothing is written yet.</summary>
        public bool IsAhead { get; init; }

        public bool IsVerified { get; init; } = true;

        /// <summary>False for a coordinator who only looks at what somebody else imported, and approves it.</summary>
        public bool IsOwn { get; init; } = true;

        /// <summary>Who imported it; null for the command line.</summary>
        public string? Who { get; init; }

        public DateTime StartedAtUtc { get; init; }

        /// <summary>What it brought, for each owner that the person may see.</summary>
        public IReadOnlyList<Part> Parts { get; init; } = [];

        public bool AwaitsMe => !IsVerified && !IsAhead && !IsAtWork && Parts.Any(part => part.AwaitsMe);
    }

    /// <param name="ApprovedBy">Null while nobody has approved it, or nobody needs to.</param>
    /// <param name="AwaitsMe">Whether the person may approve it, and nobody has.</param>
    public sealed record Part(string Owner, int Presentations, int WithoutCount, long Contacts, int Summaries, string? ApprovedBy, DateTime? ApprovedAtUtc, bool AwaitsMe);

    public sealed record Counts(int RowsRead, int Taken, int SkippedByRule, int AlreadyKnown, int RejectedRows, int Warnings, string? Refusal)
    {
        /// <summary>Why no row is to be imported.</summary>
        public string WhyNothing => RowsRead == 0 ? "The file has no rows under its header, so there is nothing to import."
            : RejectedRows > 0 ? "No row can be imported as the columns stand. The problems below say why."
            : "No row is left to import: all of them are known already, or left out by a rule.";
    }

    public async Task<View?> FindAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (await db.FindSeenLogAsync(id, ct) is not var (batch, isOwn)) return null;
        var result = batch.IsAtWork ? null : ImportResult.Read(batch.Result);
        return new View(
            batch.Id, batch.FileName, batch.Status, batch.IsAtWork, batch.RowsRead, batch.RowsTaken, MappingJson.Read(batch.Mapping).AreSummaries, running.Find(id),
            result is null ? null : new Counts(result.RowsRead, result.Taken, result.SkippedByRule, result.AlreadyKnown, result.RejectedRows, result.WarningCount, result.Refusal),
            batch.Status is ImportStatus.Checked ? result?.Sample ?? [] : [], batch.Mapping)
        {
            IsAhead = batch.IsOpen, IsVerified = batch.IsVerified, IsOwn = isOwn, StartedAtUtc = batch.StartedAtUtc,
            Who = (await db.NamesAsync([batch.MemberId], ct)).GetValueOrDefault(batch.MemberId),
            Parts = batch.IsAtWork || batch.IsOpen ? [] : await PartsAsync(db, batch, ct),
        };
    }

    private static async Task<IReadOnlyList<Part>> PartsAsync(AppDb db, ImportBatch batch, CancellationToken ct)
    {
        var owners = await ImportedParts.OwnersAsync(db, batch.Id, ct);
        var talks = await db.Presentations.Where(talk => talk.Visit.ImportBatchId == batch.Id && talk.Status == PresentationStatus.Delivered).GroupBy(talk => talk.OwnerId)
            .Select(part => new { Id = part.Key, Count = part.Count(), Unknown = part.Count(talk => talk.Contacts == null), Contacts = part.Sum(talk => (long?)talk.Contacts) ?? 0 })
            .ToDictionaryAsync(part => part.Id, ct);
        var summaries = await db.Summaries.Where(summary => summary.ImportBatchId == batch.Id).GroupBy(summary => summary.OwnerId)
            .Select(part => new { part.Key, Count = part.Count() }).ToDictionaryAsync(part => part.Key, part => part.Count, ct);
        var approvals = await db.ImportApprovals.Where(approval => approval.ImportBatchId == batch.Id).ToDictionaryAsync(approval => approval.OwnerId, ct);
        var people = await db.NamesAsync(approvals.Values.Select(approval => (int?)approval.MemberId), ct);
        var names = await db.Owners.Where(owner => owners.Contains(owner.Id)).OrderBy(owner => owner.Name).Select(owner => new { owner.Id, owner.Name }).ToListAsync(ct);
        return names.ConvertAll(owner =>
        {
            var (part, approval) = (talks.GetValueOrDefault(owner.Id), approvals.GetValueOrDefault(owner.Id));
            return new Part(
                owner.Name, part?.Count ?? 0, part?.Unknown ?? 0, part?.Contacts ?? 0, summaries.GetValueOrDefault(owner.Id),
                approval is null ? null : people.GetValueOrDefault(approval.MemberId), approval?.AtUtc, !batch.IsVerified && approval is null && db.Scope.IsCoordinatorOf(owner.Id));
        });
    }
}
