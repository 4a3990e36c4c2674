using Presentations.Data.Outbox;
using Presentations.Web.Mail.Letters;

namespace Presentations.Web.Mail;

/// <summary>A mail to colleagues before it is known who of them gets it.</summary>
/// <param name="OwnerId">The task force or state desk whose matter it is.</param>
public sealed record StaffMail(MailKind Kind, int OwnerId, StaffNews News)
{
    /// <summary>Null when the mail is about no request, or about a new one.</summary>
    public int? RequestId { get; init; }

    /// <summary>The member who knows it, because it is their doing.</summary>
    public int? NotTo { get; init; }

    /// <summary>What a member, by their id, is told only once; null when it is told every time.</summary>
    public Func<int, string>? OnceFor { get; init; }

    /// <summary>The attached .ics with its iTIP method, as each person gets it.</summary>
    public Func<Recipients.Person, (string File, string Method)>? Calendar { get; init; }
}
