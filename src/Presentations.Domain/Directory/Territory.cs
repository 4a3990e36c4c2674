namespace Presentations.Domain.Directory;

/// <summary>Which task force covers a county, as far as it is known.</summary>
public sealed class Territory : IHistoried
{
    public int Id { get; private set; }

    public required string CountyFips { get; init; }

    public required string StateCode { get; init; }

    public required Coverage Coverage { get; set; }

    /// <summary>Set exactly when the county is covered.</summary>
    public int? TaskForceId { get; set; }

    /// <summary>How sure the source is: high, medium or low.</summary>
    public string? Confidence { get; set; }

    public string? Because { get; private set; }

    /// <summary>Somebody who knows says which task force covers the county.</summary>
    public void GiveTo(int taskForceId, string because)
    {
        Because = GivenReason.Of(because, longest: Bounds.TextLength);
        (Coverage, TaskForceId, Confidence) = (Coverage.Covered, taskForceId, "high");
    }
}

/// <summary>What is known of a county's task force; unknown is never treated as none.</summary>
public enum Coverage
{
    Covered,
    Unknown,
    None,
}
