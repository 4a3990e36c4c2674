using Presentations.Benchmarks.Databases;

namespace Presentations.Benchmarks.Hosts;

/// <summary>The product itself, as its own Program starts it, in a process of its own and with the probes.</summary>
internal static class ProductHost
{
    public const string Verb = "serve-product";

    public static int Run(string[] args)
    {
        Probes.Attach();
        return (int)typeof(Web.IUseCase).Assembly.EntryPoint!.Invoke(null, [args])!;
    }

    /// <param name="more">Settings beside the usual ones.</param>
    public static Task<HostProcess> StartAsync(GeneratedDatabase database, params (string Name, string Value)[] more)
    {
        var settings = Settings(database);
        foreach (var (name, value) in more) settings[name] = value;
        return HostProcess.StartAsync(Environment.ProcessPath!, [.. HostProcess.ThisProgram, Verb, .. Arguments(database, AppContext.BaseDirectory)], settings);
    }

    /// <summary>A published program, without probes, for measuring its start.</summary>
    public static Task<HostProcess> StartPublishedAsync(string program, GeneratedDatabase database) =>
        HostProcess.StartAsync("dotnet", [program, .. Arguments(database, Path.GetDirectoryName(program)!)], Settings(database));

    private static string[] Arguments(GeneratedDatabase database, string folder) =>
        ["--urls", "http://127.0.0.1:0", "--applicationName", "Presentations.Web", "--contentRoot", folder, "--database", $"Provider=Sqlite;{database.Options.ConnectionString}"];

    private static Dictionary<string, string> Settings(GeneratedDatabase database) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Limits__PublicPerMinute"] = "1000000000",
        ["Server__KeysFolder"] = database.KeysFolder,
    };
}
