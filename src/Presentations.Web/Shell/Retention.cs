namespace Presentations.Web.Shell;

/// <summary>How long what is personal is kept.</summary>
public sealed class Retention
{
    /// <summary>Months after the last talk or refusal; then a requester's contacts are removed.</summary>
    public int ContactMonths { get; set; } = 18;
}
