namespace Presentations.Web.Shell;

/// <summary>How long sign-in and its links hold.</summary>
public sealed class SignInRules
{
    /// <summary>A person who does nothing is signed out after this many hours.</summary>
    public int IdleHours { get; set; } = 12;

    /// <summary>A one-time link works this many hours.</summary>
    public int LinkHours { get; set; } = 72;

    /// <summary>An open page of somebody who lost access is closed after at most this many seconds.</summary>
    public int RecheckSeconds { get; set; } = 30;
}
