using System.ComponentModel.DataAnnotations;

namespace Presentations.Web.Account;

/// <summary>What a person types to sign in.</summary>
public sealed class SignInForm
{
    [Required(ErrorMessage = "Enter your e-mail address.")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Enter your password.")]
    public string Password { get; set; } = "";
}

/// <summary>A new password, typed twice.</summary>
public class NewPasswordForm
{
    [Required(ErrorMessage = "Choose a password."), MinLength(12, ErrorMessage = "Use at least 12 characters; a few words are easiest to remember.")]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessage = "The two passwords differ.")]
    public string Again { get; set; } = "";
}

/// <summary>A new password, with the one it replaces.</summary>
public sealed class ChangePasswordForm : NewPasswordForm
{
    [Required(ErrorMessage = "Enter your present password.")]
    public string Present { get; set; } = "";
}
