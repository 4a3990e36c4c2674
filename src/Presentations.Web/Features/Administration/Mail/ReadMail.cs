using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Administration.Mail;

/// <summary>One mail as its reader gets it.</summary>
public sealed partial class ReadMail(AppDbFactory dbs, MailSeal seal) : IUseCase
{
    /// <param name="Text">Null when the keys that sealed it are gone.</param>
    /// <param name="Links">Where the links of the letter lead, in order. An address that somebody only wrote in a message is none.</param>
    public sealed record View(long Id, MailKind Kind, MailStatus Status, string To, string Subject, DateTime WrittenAtUtc, int Tries, string? LastError, string? Text, IReadOnlyList<string> Links, string? Calendar);

    public async Task<View?> FindAsync(long mailId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        if (await db.Outbox.AsNoTracking().SingleOrDefaultAsync(mail => mail.Id == mailId, ct) is not { } mail) return null;
        var text = seal.Open(mail.TextBody);
        return new View(
            mail.Id, mail.Kind, mail.Status, mail.ToAddress, mail.Subject, mail.WrittenAtUtc, mail.Tries, mail.LastError, text,
            seal.Open(mail.HtmlBody) is not { } html ? [] : [.. Link().Matches(html).Select(link => WebUtility.HtmlDecode(link.Groups["address"].Value)).Distinct()],
            mail.Calendar is { } calendar ? seal.Open(calendar) : null);
    }

    /// <summary>What people type stands encoded in the letter, so that a tag in it is always ours.</summary>
    [GeneratedRegex(@"<a\s[^>]*href=""(?<address>https?://[^""]+)""")]
    private static partial Regex Link();
}
