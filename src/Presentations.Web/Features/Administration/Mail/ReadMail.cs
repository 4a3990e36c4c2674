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
    /// <param name="Links">The addresses in the text, in order.</param>
    public sealed record View(long Id, MailKind Kind, MailStatus Status, string To, string Subject, DateTime WrittenAtUtc, int Tries, string? LastError, string? Text, IReadOnlyList<string> Links, string? Calendar);

    public async Task<View?> FindAsync(long mailId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        if (await db.Outbox.AsNoTracking().SingleOrDefaultAsync(mail => mail.Id == mailId, ct) is not { } mail) return null;
        var text = seal.Open(mail.TextBody);
        return new View(
            mail.Id, mail.Kind, mail.Status, mail.ToAddress, mail.Subject, mail.WrittenAtUtc, mail.Tries, mail.LastError, text,
            text is null ? [] : [.. Link().Matches(text).Select(link => link.Value).Distinct()],
            mail.Calendar is { } calendar ? seal.Open(calendar) : null);
    }

    [GeneratedRegex(@"https?://[^\s)]+")]
    private static partial Regex Link();
}
