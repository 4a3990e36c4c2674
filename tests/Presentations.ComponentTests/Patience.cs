using System.Runtime.CompilerServices;

namespace Presentations.ComponentTests;

/// <summary>How long a page may take on a machine that does much else; nobody waits for it when all is well.</summary>
internal static class Patience
{
    [ModuleInitializer]
    internal static void Have() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);
}
