using Microsoft.EntityFrameworkCore;
using Presentations.Data.Outbox;
using Presentations.Web.Mail;

namespace Presentations.IntegrationTests.Databases;

/// <summary>A mail of the outbox, opened.</summary>
internal sealed record Mail(long Id, MailKind Kind, string To, string Subject, string Text, string Html, string? Calendar, string? Method, MailStatus Status);

/// <summary>The outbox as tests read it.</summary>
internal static class Mails
{
    /// <summary>All mails, the oldest first.</summary>
    public static async Task<IReadOnlyList<Mail>> MailsAsync(this TestDatabase database, MailKind? kind = null)
    {
        await using var nobody = database.As(null);
        var seal = nobody.Get<MailSeal>();
        await using var db = database.AsSystem();
        var rows = await db.Outbox.AsNoTracking().Where(row => kind == null || row.Kind == kind).OrderBy(row => row.Id).ToListAsync();
        return [.. rows.Select(row => new Mail(
            row.Id, row.Kind, row.ToAddress, row.Subject, seal.Open(row.TextBody)!, seal.Open(row.HtmlBody)!, row.Calendar is { } calendar ? seal.Open(calendar) : null, row.CalendarMethod, row.Status))];
    }
}
