using Presentations.Domain;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests;

/// <summary>The school that calls has an open request for the same; whoever enters another says whether it is part of that one.</summary>
/// <param name="requestId">The one that is open.</param>
public sealed class AskedAlready(int requestId, string sentence) : RuleViolation(sentence)
{
    public int RequestId { get; } = requestId;

    internal static AskedAlready Of(PresentationRequest open) => new(open.Id,
        $"{open.VenueName ?? "This school"} has asked for a talk of these topics and months already{(open.ContactName is { } name ? $" ({name})" : "")}: "
        + $"{DeskWords.Days(open.Windows.Min(window => window.FirstDay), open.Windows.Max(window => window.LastDay))}, {open.Status.Label().ToLowerInvariant()}. Say whether this call is about that request.");
}

/// <summary>What a call means whose school has an open request for the same.</summary>
public enum TwinChoice
{
    /// <summary>It is told of the visit of that one.</summary>
    Join,

    /// <summary>It asks for something else.</summary>
    StandAlone,
}
