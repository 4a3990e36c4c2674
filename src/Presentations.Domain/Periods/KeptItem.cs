namespace Presentations.Domain.Periods;

/// <summary>Something the checklist found that a person kept as it is, with the reason.</summary>
public sealed class KeptItem : ICoordinated, IDetailOf
{
    private KeptItem() { }

    internal KeptItem(ReportingPeriod period, string key, string sentence, string because, int memberId, TimeProvider clock) =>
        (OwnerId, Key, Sentence, Because, MemberId, AtUtc) = (period.OwnerId, key, sentence, because, memberId, clock.GetUtcNow().UtcDateTime);

    public int ReportingPeriodId { get; private set; }

    /// <summary>What was found, and at which talk or visit; the same finding has the same key again.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The finding as the person read it.</summary>
    public string Sentence { get; private set; } = "";

    public string Because { get; private set; } = "";

    public int MemberId { get; private set; }

    public DateTime AtUtc { get; private set; }

    public int OwnerId { get; private set; }

    Type IDetailOf.ParentType => typeof(ReportingPeriod);

    int IDetailOf.ParentId => ReportingPeriodId;

    string IDetailOf.DetailName => $"Kept “{Sentence}”";

    string? IDetailOf.DetailValue => Because;
}
