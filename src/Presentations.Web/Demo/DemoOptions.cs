namespace Presentations.Web.Demo;

/// <summary>When the demonstration campaign appears by itself.</summary>
public sealed class DemoOptions
{
    /// <summary>Whether a new database is filled with it; null: in Development only.</summary>
    public bool? OnFirstRun { get; set; }
}
