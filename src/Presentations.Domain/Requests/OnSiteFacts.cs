namespace Presentations.Domain.Requests;

/// <summary>Whom to ask for, what is there, and how many come: what a school may correct until the talk.</summary>
/// <param name="Name">Who speaks for the school.</param>
/// <param name="Expected">The people expected of each audience that was named; null when not known.</param>
public sealed record OnSiteFacts(string Name, IReadOnlyDictionary<string, int?> Expected)
{
    public string? Position { get; init; }
    public string? Phone { get; init; }

    /// <summary>Who meets the officer at the door, when that is somebody else.</summary>
    public string? OnSiteName { get; init; }
    public string? OnSitePhone { get; init; }
    public string? Room { get; init; }
    public string? Equipment { get; init; }
    public string? Accessibility { get; init; }
}
