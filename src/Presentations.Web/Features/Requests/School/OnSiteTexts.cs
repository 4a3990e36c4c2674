namespace Presentations.Web.Features.Requests.School;

/// <summary>The contacts of a school, what is there and how many come, as text.</summary>
public class OnSiteTexts
{
    public string? Name { get; set; }

    public string? Position { get; set; }

    public string? Phone { get; set; }

    public string? OnSiteName { get; set; }

    public string? OnSitePhone { get; set; }

    public string? Room { get; set; }

    public string? Equipment { get; set; }

    public string? Accessibility { get; set; }

    /// <summary>The people expected, by the code of their audience.</summary>
    public Dictionary<string, string?> Expected { get; set; } = [];
}
