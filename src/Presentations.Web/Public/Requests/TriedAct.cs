using Presentations.Domain;
using Presentations.Web.Features.Requests.School;

namespace Presentations.Web.Public.Requests;

/// <summary>What a school tried under its private link, why that is refused, and what it had typed.</summary>
/// <param name="Name">The last part of the address that it was posted to.</param>
public sealed record TriedAct(string Name, RuleViolation Refusal, string? Typed = null, GiveFeedback.Form? Feedback = null)
{
    /// <summary>True when the text itself is refused, not what it was sent for.</summary>
    public bool IsAboutText => Name is FollowPages.Propose or FollowPages.Message or FollowPages.Withdraw && Refusal is NamesAChild or { Field: "Message" or "OtherTime" };

    /// <summary>The next time it is sent as it is.</summary>
    public bool WasWarned => Refusal is NamesAChild;
}
