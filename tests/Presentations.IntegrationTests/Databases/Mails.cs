using Microsoft.EntityFrameworkCore;
using Presentations.Data.Outbox;
using Presentations.Web.Mail;

namespace Presentations.IntegrationTests.Databases;

/// <summary>A mail of the outbox, opened.</summary>
internal sealed record Mail(long Id, MailKind Kind, string To, string Subject, string Text, string Html, string? Calendar, string? Method, MailStatus Status);

/// <summary>The outbox as tests read it.</summary>
internal static class Mails
{
    /// <summary>A mail that a server refused for good.</summary>
    public static async Task<long> DeadLetterAsync(this TestDatabase database)
    {
        await using var nobody = database.As(null);
        var (seal, now) = (nobody.Get<MailSeal>(), database.Clock.GetUtcNow().UtcDateTime);
        var mail = new OutboxMessage
        {
            MessageId = $"<{Guid.NewGuid():N}@localhost>", Kind = MailKind.DeskNews, OwnerId = database.Owner("ID"), ToAddress = "ben@example.org", Subject = "New request",
            TextBody = seal.Close("Look at http://localhost:5080/desk now."), HtmlBody = seal.Close("""<p>Look at <a href="http://localhost:5080/desk">http://localhost:5080/desk</a> now.</p>"""), WrittenAtUtc = now, NextTryUtc = now,
        };
        mail.Failed("550 nobody of that name", isFinal: true, now);
        await using var db = database.AsSystem();
        db.Outbox.Add(mail);
        await db.SaveChangesAsync();
        return mail.Id;
    }

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
