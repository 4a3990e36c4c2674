using Presentations.Data.Outbox;
using Presentations.Domain.Requests;

namespace Presentations.Web.Mail;

/// <summary>Everything about a mail apart from its words.</summary>
public sealed record Envelope(MailKind Kind, int OwnerId, string To, string Subject)
{
    /// <summary>"en" or "es": read aloud and hyphenated as such.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Null when the mail is about no request, or about a new one.</summary>
    public int? RequestId { get; init; }

    /// <summary>The request that is saved together with the mail and has no id yet.</summary>
    public PresentationRequest? NewRequest { get; init; }

    /// <summary>What a mail tells of that must arrive once, however often it is written; null when every one counts.</summary>
    public string? OnceFor { get; init; }

    /// <summary>The attached .ics with its iTIP method.</summary>
    public (string File, string Method)? Calendar { get; init; }
}
