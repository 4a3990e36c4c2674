using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>Where one import stands.</summary>
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
    }

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
        if (!db.Scope.CoordinatesSomewhere || await db.FindLogAsync(id, ct) is not { } batch) return null;
        var result = batch.IsAtWork ? null : ImportResult.Read(batch.Result);
        return new View(
            batch.Id, batch.FileName, batch.Status, batch.IsAtWork, batch.RowsRead, batch.RowsTaken, MappingJson.Read(batch.Mapping).AreSummaries, running.Find(id),
            result is null ? null : new Counts(result.RowsRead, result.Taken, result.SkippedByRule, result.AlreadyKnown, result.RejectedRows, result.WarningCount, result.Refusal),
            batch.Status is ImportStatus.Checked ? result?.Sample ?? [] : [], batch.Mapping)
        {
            IsAhead = batch.IsOpen, IsVerified = batch.IsVerified,
        };
    }
}
