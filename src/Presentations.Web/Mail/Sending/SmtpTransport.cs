using System.Net;
using System.Net.Mail;
using System.Text.RegularExpressions;
using Presentations.Data.Outbox;

namespace Presentations.Web.Mail.Sending;

/// <summary>Hands one mail over to the mail server: one connection, one recipient, one answer.</summary>
public sealed partial class SmtpTransport(MailOptions options, MailSeal seal)
{
    public async Task<Handover> SendAsync(OutboxMessage message, CancellationToken ct = default)
    {
        if (seal.Open(message.TextBody) is null) return Handover.Refused("The keys that sealed this mail are gone; it cannot be read any more.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        try
        {
            using var mail = Letter(message);
            using var client = Client();
            await client.SendMailAsync(mail, limit.Token).WaitAsync(limit.Token);
            return Handover.Accepted;
        }
        catch (SmtpException error)
        {
            return IsFinal(error.StatusCode) ? Handover.Refused(Sentence(error)) : Handover.NotNow(Sentence(error));
        }
        catch (OperationCanceledException)
        {
            return Handover.NotNow($"The mail server did not take it within {options.TimeoutSeconds} seconds.");
        }
        catch (FormatException)
        {
            return Handover.Refused("This is not an address that a mail can be sent to.");
        }
        catch (IOException error)
        {
            return Handover.NotNow(Sentence(error));
        }
    }

    private SmtpClient Client() => new(options.Host, options.Port)
    {
        EnableSsl = options.StartTls,
        Credentials = options.User.Length > 0 ? new NetworkCredential(options.User, options.Password) : null,
    };

    private MailMessage Letter(OutboxMessage message)
    {
        var mail = new MailMessage(new MailAddress(options.From, options.FromName), new MailAddress(message.ToAddress)) { Subject = message.Subject };
        mail.Headers.Add("Message-ID", message.MessageId);
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(seal.Open(message.TextBody)!, null, "text/plain"));
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(seal.Open(message.HtmlBody)!, null, "text/html"));
        if (message.Calendar is { } sealedFile && seal.Open(sealedFile) is { } calendar)
        {
            // Mail programs show the first as an invitation; the second is for those that only know files.
            mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(calendar, new($"text/calendar; method={message.CalendarMethod}; charset=utf-8")));
            mail.Attachments.Add(Attachment.CreateAttachmentFromString(calendar, new System.Net.Mime.ContentType("text/calendar; charset=utf-8; name=visit.ics")));
        }
        return mail;
    }

    /// <summary>
    /// 550 to 554: this mail, or this recipient, will not be taken tomorrow either. Other codes of the five hundreds tell of our
    /// settings (a password, encryption), which an administrator mends while the mail waits.
    /// </summary>
    private static bool IsFinal(SmtpStatusCode code) => (int)code is >= 550 and <= 554;

    /// <summary>Servers like to repeat the address that they refuse; it belongs into no log.</summary>
    private static string Sentence(Exception error) =>
        Addresses().Replace($"{error.Message}{(error.InnerException is { } inner ? $" {inner.Message}" : "")}", "(address)");

    [GeneratedRegex(@"[^\s<>""']+@[^\s<>""']+")]
    private static partial Regex Addresses();
}

/// <summary>What the mail server answered.</summary>
/// <param name="Error">Null when it took the mail; never an address.</param>
public sealed record Handover(string? Error, bool IsFinal)
{
    public static Handover Accepted { get; } = new(null, false);

    public static Handover NotNow(string error) => new(error, false);

    public static Handover Refused(string error) => new(error, true);
}
