namespace Presentations.Web.Features.Requests.School;

/// <summary>What somebody types to ask for a presentation.</summary>
public sealed class AskForm : WishForm
{
    /// <summary>In place of a state: no task force comes there.</summary>
    public const string OutsideUs = "outside";

    /// <summary>In place of a school's id: the school is not in the directory.</summary>
    public const string NotListed = "none";

    public Guid EntryId { get; set; }

    /// <summary>When the form was handed out; sealed by the host.</summary>
    public string? HandedOut { get; set; }

    /// <summary>People do not see this field; programs fill it in.</summary>
    public string? Website { get; set; }

    /// <summary>True for a library, a community group or anything else that is no school.</summary>
    public bool IsOther { get; set; }

    /// <summary>The id of the school that was chosen, or <see cref="NotListed"/>.</summary>
    public string? VenueId { get; set; }

    public string? Place { get; set; }

    public string? City { get; set; }

    public string? Zip { get; set; }

    /// <summary>Two letters, or <see cref="OutsideUs"/>; empty when the ZIP tells.</summary>
    public string? State { get; set; }

    public string? Name { get; set; }

    public string? Position { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? OnSiteName { get; set; }

    public string? OnSitePhone { get; set; }
}
