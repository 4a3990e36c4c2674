using System.Runtime;
using Presentations.Domain;
using Presentations.Web.Shell;

namespace Presentations.Web.Commands;

/// <summary>Runs one verb with the services of the host, and no server.</summary>
public static class CommandLine
{
    internal const int Refused = 1;
    private const int Misused = 2;

    /// <summary>Without a verb the program serves.</summary>
    public static bool IsCall(string[] args) => args is [var first, ..] && (first is "--help" or "-h" || !first.StartsWith('-'));

    public static IEnumerable<Type> All => typeof(ICommand).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ICommand)));

    public static void AddCommands(this WebApplicationBuilder builder, string[] args)
    {
        foreach (var command in All) builder.Services.AddScoped(typeof(ICommand), command);
        if (!IsCall(args)) return;

        builder.Services.AddScoped<Data.Access.ICurrentPerson, Operator>();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning)
            .AddSimpleConsole(console => console.SingleLine = true)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    public static async Task<int> RunAsync(IServiceProvider services, string[] args)
    {
        GCSettings.LatencyMode = GCLatencyMode.Batch; // nobody waits for a page, so nothing need be collected beside the work
        using var interruption = new Interruption();
        await using var scope = services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetServices<ICommand>().OrderBy(command => command.Verb, StringComparer.Ordinal).ToList();
        if (args is ["--help" or "-h", ..]) return await HelpAsync(CommandHelp.ForAll(commands));
        if (commands.Find(command => command.Verb == args[0]) is not { } command)
            return await MisusedAsync($"There is no verb “{args[0]}”.{Nearest.Question(args[0], commands.Select(known => known.Verb))}", "--help lists all verbs.");
        if (args.Contains("--help") || args.Contains("-h")) return await HelpAsync(CommandHelp.For(command));
        try
        {
            var arguments = new CommandSyntax(command.Usage).Read(args.Skip(1));
            if (command.NeedsDatabase) await scope.ServiceProvider.GetRequiredService<FirstRun>().RequireReadyAsync(maySetUp: !command.OnlyReads, interruption.Token);
            return await command.RunAsync(arguments, interruption.Token);
        }
        catch (UsageError error)
        {
            return await MisusedAsync(error.Message, CommandHelp.SyntaxOf(command));
        }
        catch (RuleViolation refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return Refused;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped before the end. What was saved until then stays.");
            return Refused;
        }
    }

    private static async Task<int> HelpAsync(string text)
    {
        await Console.Out.WriteLineAsync(text);
        return 0;
    }

    private static async Task<int> MisusedAsync(params string[] lines)
    {
        foreach (var line in lines) await Console.Error.WriteLineAsync(line);
        return Misused;
    }
}
