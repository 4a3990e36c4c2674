namespace Presentations.Domain.Periods.Checks;

/// <summary>Imports that wait for approval: no official figure holds what nobody has verified.</summary>
internal static class UnverifiedImports
{
    public static IEnumerable<ChecklistItem> Find(MonthFacts month) => month.Unverified.Select(batch => new ChecklistItem(
        Check.Unverified, $"import:{batch.ImportBatchId}", $"{batch.FileName}: {batch.InWords}, and nobody has approved the import.")
    { ImportBatchId = batch.ImportBatchId });
}
