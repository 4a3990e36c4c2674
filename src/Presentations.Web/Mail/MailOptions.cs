namespace Presentations.Web.Mail;

/// <summary>The server that takes our mail.</summary>
public sealed class MailOptions
{
    /// <summary>Without it nothing is sent: mail waits, and administrators read it on a page.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>Encrypts the connection, and refuses to send over one that is not.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>Empty when the server asks for none.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The address that mail comes from.</summary>
    public string From { get; set; } = "presentations@localhost";

    public string FromName { get; set; } = "Presentations";

    /// <summary>A server that has not taken a mail after so many seconds is asked again later. RFC 5321 lets it take minutes; who hangs up before gets the mail delivered twice.</summary>
    public int TimeoutSeconds { get; set; } = 200;

    /// <summary>So many mails are handed over at once.</summary>
    public int Lanes { get; set; } = 8;

    internal bool IsSet => Host.Length > 0;
}
