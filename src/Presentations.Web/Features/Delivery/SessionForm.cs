namespace Presentations.Web.Features.Delivery;

/// <summary>What a person types of one session.</summary>
public sealed class SessionForm
{
    /// <summary>Null for a session that is not saved yet.</summary>
    public int? PresentationId { get; set; }

    /// <summary>As a time input writes it, for example "09:15".</summary>
    public string? Start { get; set; }

    public string? Minutes { get; set; }

    public CountedAs CountedAs { get; set; }

    /// <summary>By audience.</summary>
    public Dictionary<string, string> Counts { get; set; } = [];

    public string? Total { get; set; }

    public bool IsRepeatAudience { get; set; }

    /// <summary>Set when this session was another talk than the rest of the visit.</summary>
    public TalkForm? Own { get; set; }
}

/// <summary>How a session says who was in the room.</summary>
public enum CountedAs
{
    ByAudience,
    OneTotal,
    NotKnown,
    NobodyCame,
}
