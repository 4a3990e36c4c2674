using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Mail.Letters;

/// <summary>What a mail to a coordinator or presenter tells of.</summary>
/// <param name="Headline">What happened, in a few words; the subject too.</param>
/// <param name="Link">Where they act on it.</param>
public sealed record StaffNews(string Headline, string Link)
{
    /// <summary>The member's name.</summary>
    public string To { get; init; } = "";

    public PresentationRequest? Request { get; init; }

    /// <summary>The visit, or those of the day in order.</summary>
    public IReadOnlyList<VisitSheet> Visits { get; init; } = [];

    /// <summary>Sentences, one per paragraph.</summary>
    public IReadOnlyList<string> Sentences { get; init; } = [];

    /// <summary>What holds now, a line each.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>What the school wrote, or the reason for a change.</summary>
    public string? Quoted { get; init; }

    /// <summary>Where mail that was ordered is ordered no more; null for mail that nobody ordered.</summary>
    public string? StopLink { get; init; }

    /// <summary>False for what nobody may miss.</summary>
    public bool CanBeTurnedOff { get; init; }
}

/// <summary>All that a presenter needs to know of one visit; the request's notes are theirs to read in full.</summary>
/// <param name="Link">Where the visit is shown.</param>
public sealed record VisitSheet(Visit Visit, Venue? Venue, PresentationRequest? Request, string Link)
{
    /// <summary>Minutes on the way there and home, of whoever gets the letter; nobody goes where a visit is off.</summary>
    public (int Before, int After) Way { get; init; } = Visit.IsAhead ? (Visit.TravelBefore, Visit.TravelAfter) : default;

    /// <summary>The street too, when the venue has one.</summary>
    public string Address => string.Join(", ", new[] { Visit.VenueName, Visit.StreetAt(Venue), Visit.City, Visit.StateCode, Visit.Zip }.Where(part => part is not null));

    /// <summary>A search works in every map program, and where nobody knows the coordinates.</summary>
    public string Map => $"https://www.openstreetmap.org/search?query={Uri.EscapeDataString(Address)}";
}
