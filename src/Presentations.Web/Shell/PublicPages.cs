namespace Presentations.Web.Shell;

/// <summary>What the public sees.</summary>
public sealed class PublicPages
{
    /// <summary>Whether figures that nobody has approved yet are shown; null follows the environment: true in Development only.</summary>
    public bool? ShowRecorded { get; set; }
}
