namespace Presentations.Web.Shell;

/// <summary>
/// Puts the pages of a folder on a circuit. Only the page: its layout stays a plain document, which keeps circuits small,
/// and its parts can be used on static pages too.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InteractiveAttribute : Attribute;
