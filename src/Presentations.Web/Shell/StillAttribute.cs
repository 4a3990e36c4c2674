namespace Presentations.Web.Shell;

/// <summary>
/// Keeps a page off the circuit: what it shows is read and followed, not typed into, so an open page need not stay in the
/// server's memory line by line. A part that does something is put on a circuit by itself.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StillAttribute : Attribute;
