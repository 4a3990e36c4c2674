namespace Presentations.Domain.Directory;

/// <summary>Two entries of the directory that look alike and are not the same: somebody has looked, and nobody is asked again.</summary>
public sealed class DistinctPair : IHistoried
{
    private DistinctPair() { }

    /// <param name="stateCode">Of one of the two; null for people.</param>
    public DistinctPair(DirectoryKind kind, int oneId, int otherId, string? stateCode, int? memberId, DateTime nowUtc)
    {
        Rule.Require(oneId != otherId, "Choose two different entries; these are the same one.");
        (Kind, FirstId, SecondId) = (kind, Math.Min(oneId, otherId), Math.Max(oneId, otherId));
        (StateCode, MemberId, AtUtc) = (stateCode, memberId, nowUtc);
    }

    public int Id { get; private set; }

    public DirectoryKind Kind { get; private set; }

    /// <summary>The smaller of the two ids.</summary>
    public int FirstId { get; private set; }

    public int SecondId { get; private set; }

    public string? StateCode { get; private set; }

    /// <summary>The member who said so.</summary>
    public int? MemberId { get; private set; }

    public DateTime AtUtc { get; private set; }

    public string? Because => null;
}
