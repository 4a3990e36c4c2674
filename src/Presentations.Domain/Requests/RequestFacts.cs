using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;

namespace Presentations.Domain.Requests;

/// <summary>What a school asks for.</summary>
/// <param name="Place">Where the talk is to be.</param>
/// <param name="Windows">When it suits the school, the best first.</param>
public sealed record RequestFacts(Place Place, IReadOnlyList<WindowFacts> Windows)
{
    /// <summary>The school in the directory; null for another organization.</summary>
    public int? VenueId { get; init; }

    /// <summary>The people expected of each audience; null when not known.</summary>
    public IReadOnlyDictionary<string, int?> Audiences { get; init; } = new Dictionary<string, int?>();

    /// <summary>A member of staff must then stay in the room.</summary>
    public bool IsForPupils { get; init; }

    public bool StaffStays { get; init; }
    public IReadOnlyCollection<string> Topics { get; init; } = [];
    public Format? Format { get; init; }

    /// <summary>How many sessions in a row.</summary>
    public int Sessions { get; init; } = 1;

    /// <summary>The length of each session.</summary>
    public int Minutes { get; init; } = 45;
    public IReadOnlyCollection<DateOnly> NotOn { get; init; } = [];
    public Flexibility Flexibility { get; init; }

    /// <summary>After it an answer is of no use to the school.</summary>
    public DateOnly? DecideBy { get; init; }
    public string? Room { get; init; }
    public string? Equipment { get; init; }
    public string Language { get; init; } = Languages.English;
    public bool NeedsInterpreter { get; init; }
    public string? Accessibility { get; init; }
    public string? Notes { get; init; }
}

/// <summary>Days and hours that suit the school, on its own calendar and clock; both days belong to it.</summary>
public sealed record WindowFacts(DateOnly FirstDay, DateOnly LastDay, TimeOnly From, TimeOnly To);

/// <summary>Who asks, and how they are reached. Kept for a stated time, then removed.</summary>
public sealed record Requester(string Name, string Email)
{
    public string? Phone { get; init; }

    /// <summary>For example "Assistant principal".</summary>
    public string? Position { get; init; }

    /// <summary>Who meets the officer at the door, when that is somebody else.</summary>
    public string? OnSiteName { get; init; }
    public string? OnSitePhone { get; init; }

    /// <summary>The language of the messages to them: "en" or "es".</summary>
    public string Language { get; init; } = Languages.English;

    /// <summary>True when the address is in the domain of the school's website.</summary>
    public bool IsSchoolAddress { get; init; }
}

/// <summary>The secret of a request's private link, and the same encrypted with the host's keys.</summary>
public sealed record PrivateLink(SecretToken Token, string Sealed);
