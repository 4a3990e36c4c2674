using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Wording;

namespace Presentations.Web.Mail.Letters;

/// <summary>What a mail to a school tells of.</summary>
/// <param name="Link">The private link under which the school follows its request.</param>
/// <param name="Desk">The task force or state desk that answers.</param>
public sealed record RequestNews(PresentationRequest Request, string Link, string Desk, Phrases<LetterWords> Say)
{
    public Terms Terms { get; } = new(Say.Language);

    /// <summary>What the reference data calls an audience or a topic.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    public Visit? Visit { get; init; }

    /// <summary>The officer who comes: told to the booked school, never in public.</summary>
    public string? Officer { get; init; }

    /// <summary>Another request stands for this one: it is told when, and what else there is to know is with whoever made that one.</summary>
    public bool IsJoined => Request.Status is RequestStatus.Joined;

    public Venue? Venue { get; init; }

    /// <summary>What the desk wrote, or the reason.</summary>
    public string? Message { get; init; }

    public bool IsReminder { get; init; }

    /// <summary>The request that it had joined is over.</summary>
    public bool HasOtherEnded { get; init; }

    public string School => Request.VenueName ?? "";
}
