namespace Presentations.Web.Shell;

/// <summary>What the public sees.</summary>
public sealed class PublicPages
{
    /// <summary>The smallest number of people that a public table may show alone.</summary>
    public int SmallestCount { get; set; } = 10;
}
