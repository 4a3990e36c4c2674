using System.Text.Json.Serialization;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Delivery;

/// <summary>What a person types of a visit, to log or to correct it. Numbers stay as they were typed until they are saved.</summary>
public sealed class VisitForm
{
    /// <summary>Made when the form is opened, so that sending it twice counts once.</summary>
    public Guid EntryId { get; set; }

    /// <summary>The version that was read; 0 for a new visit.</summary>
    public int Version { get; set; }

    public int? OwnerId { get; set; }

    public int? LeadPresenterId { get; set; }

    /// <summary>Who leads without an account here; left alone while a member is chosen.</summary>
    public string? LeadPresenterName { get; set; }

    public PlaceForm Place { get; set; } = new();

    public DateOnly? Date { get; set; }

    /// <summary>What holds for every session that does not say otherwise.</summary>
    public TalkForm Talk { get; set; } = new();

    /// <summary>The audiences that every session asks for, by code.</summary>
    public List<string> Audiences { get; set; } = [Audience.Unspecified];

    public List<SessionForm> Sessions { get; set; } = [new()];

    public AgencyForm? LeadAgency { get; set; }

    public List<AgencyForm> Partners { get; set; } = [];

    public List<int> CoPresenterIds { get; set; } = [];

    public string? Notes { get; set; }

    /// <summary>Why a saved visit is corrected, or one of a submitted month is told only now.</summary>
    public string? Because { get; set; }

    /// <summary>Takes over another visit's place, sessions and talk; what makes this one this one stays.</summary>
    public void TakeOver(VisitForm other)
    {
        (Place, Talk, Audiences, Sessions) = (other.Place, other.Talk, other.Audiences, other.Sessions);
        (LeadAgency, Partners, CoPresenterIds) = (other.LeadAgency ?? LeadAgency, other.Partners, other.CoPresenterIds);
    }

    /// <summary>What the typed numbers add up to: sessions, those without a count, people; null when no count is known.</summary>
    [JsonIgnore]
    public (int Sessions, int WithoutCount, int? People) Typed
    {
        get
        {
            var people = Sessions.ConvertAll(session => session.PeopleTyped(Audiences));
            return (people.Count, people.Count(count => count is null), people.SumOfKnown());
        }
    }
}

/// <summary>What a talk was: the same for all sessions of a visit, or a session's own.</summary>
public sealed class TalkForm
{
    public Kind Kind { get; set; }

    public Format? Format { get; set; }

    public string Language { get; set; } = Languages.English;

    public CountingBasis Basis { get; set; }

    public List<string> Topics { get; set; } = [];

    public string? Title { get; set; }

    /// <summary>At somebody else's event; asked only where the count depends on it.</summary>
    public bool IsGuest { get; set; }

    /// <summary>A recording was played; asked only of what was online.</summary>
    public bool IsReplay { get; set; }

    public TalkForm Copy() => new() { Kind = Kind, Format = Format, Language = Language, Basis = Basis, Topics = [.. Topics], Title = Title, IsGuest = IsGuest, IsReplay = IsReplay };
}

/// <summary>An agency of the directory, or the name of one that it will get.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record AgencyForm(int? Id, string Name);
