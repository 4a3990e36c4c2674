namespace Presentations.Domain.Delivery;

/// <summary>A coordinator's word that what an import brought for their task force counts like any other talk.</summary>
public sealed class ImportApproval : ICoordinated, IHistoried
{
    private ImportApproval() { }

    internal ImportApproval(ImportBatch batch, int ownerId, int memberId, TimeProvider clock) =>
        (ImportBatchId, OwnerId, MemberId, AtUtc) = (batch.Id, ownerId, memberId, clock.GetUtcNow().UtcDateTime);

    public int Id { get; private set; }

    public int ImportBatchId { get; private set; }

    public int OwnerId { get; private set; }

    /// <summary>The member who approved it.</summary>
    public int MemberId { get; private set; }

    public DateTime AtUtc { get; private set; }

    string? IHistoried.Because => null;
}
