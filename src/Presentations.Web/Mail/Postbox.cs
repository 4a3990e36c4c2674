using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Web.Mail.Letters;
using Presentations.Web.Shell;

namespace Presentations.Web.Mail;

/// <summary>Writes a letter as HTML and as plain text, and puts it into the outbox beside the change that it tells of.</summary>
public sealed class Postbox(LetterRendering rendering, MailSeal seal, Server server, TimeProvider clock)
{
    public async Task PostAsync<TLetter>(AppDb db, Envelope envelope, object news, CancellationToken ct = default) where TLetter : IComponent
    {
        var messageId = MessageIdOf(envelope.Kind, envelope.OnceFor ?? Guid.NewGuid().ToString("N"));
        if (envelope.OnceFor is not null && await IsWrittenAsync(db, messageId, ct)) return;

        var subject = OneLine(envelope.Subject);
        var (text, html) = await SealedAsync<TLetter>(subject, envelope.Language, news);
        var now = clock.GetUtcNow().UtcDateTime;
        db.Outbox.Add(new OutboxMessage
        {
            MessageId = messageId, Kind = envelope.Kind, OwnerId = envelope.OwnerId, RequestId = envelope.NewRequest is null ? envelope.RequestId : null, NewRequest = envelope.NewRequest,
            ToAddress = envelope.To, Subject = subject, HtmlBody = html, TextBody = text,
            Calendar = envelope.Calendar is { } calendar ? seal.Close(calendar.File) : null, CalendarMethod = envelope.Calendar?.Method,
            WrittenAtUtc = now, NextTryUtc = now,
        });
    }

    /// <summary>The letter as the outbox keeps it.</summary>
    public async Task<(string Text, string Html)> SealedAsync<TLetter>(string subject, string language, object news) where TLetter : IComponent
    {
        var body = await rendering.HtmlAsync<TLetter>(new() { ["News"] = news });
        var page = await rendering.HtmlAsync<LetterPaper>(new() { ["Title"] = subject, ["Language"] = language, ["Body"] = (MarkupString)body });
        return (seal.Close(PlainText.Of(body)), seal.Close(page));
    }

    /// <param name="onceFor">What is told only once, or something that is never told again.</param>
    public string MessageIdOf(MailKind kind, string onceFor) => $"<{kind.ToString().ToLowerInvariant()}.{onceFor}@{new Uri(server.PublicAddress).Host}>";

    private static async Task<bool> IsWrittenAsync(AppDb db, string messageId, CancellationToken ct) =>
        db.Outbox.Local.Any(message => message.MessageId == messageId) || await db.Outbox.AnyAsync(message => message.MessageId == messageId, ct);

    /// <summary>A subject is a header: a line break in a school's name must not begin another.</summary>
    private static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Domain.Bounds.NameLength ? line : line[..Domain.Bounds.NameLength];
    }
}
