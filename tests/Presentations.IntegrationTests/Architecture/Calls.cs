using System.Reflection;
using System.Reflection.Emit;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Web;

namespace Presentations.IntegrationTests.Architecture;

/// <summary>Who calls what in our own assemblies, read from their compiled code.</summary>
internal static class Calls
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly[] Assemblies = [typeof(Rule).Assembly, typeof(AppDb).Assembly, typeof(IUseCase).Assembly];

    /// <summary>Every call, with the outermost type that makes it.</summary>
    public static IReadOnlyList<(Type Caller, MethodBase Called)> All { get; } =
    [
        .. from assembly in Assemblies
           from type in assembly.GetTypes()
           from method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything))
           from called in In(method)
           select (Outermost(type), called)
    ];

    private static IEnumerable<MethodBase> In(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at + 4 < code.Length; at++)
        {
            if (code[at] != OpCodes.Call.Value && code[at] != OpCodes.Callvirt.Value) continue;
            if (Resolve(method, BitConverter.ToInt32(code, at + 1)) is { } called) yield return called;
        }
    }

    /// <summary>Null for four bytes that only looked like a call.</summary>
    private static MethodBase? Resolve(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMethod(token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
