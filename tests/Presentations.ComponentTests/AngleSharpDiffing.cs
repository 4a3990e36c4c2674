using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Presentations.ComponentTests;

/// <summary>Answers bUnit's request for AngleSharp.Diffing with the copy beside the tests.</summary>
internal static class AngleSharpDiffing
{
    [ModuleInitializer]
    internal static void Resolve() =>
        AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == "AngleSharp.Diffing"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "compat", "AngleSharp.Diffing.dll"))
            : null;
}
