namespace Presentations.Web.Mail.Letters;

/// <summary>Names the resource files with the sentences of the mails to schools.</summary>
public sealed class LetterWords;
