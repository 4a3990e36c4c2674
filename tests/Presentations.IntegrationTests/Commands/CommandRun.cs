using System.Diagnostics;

namespace Presentations.IntegrationTests.Commands;

/// <summary>The program as it is started at a command line, in a folder of its own.</summary>
internal sealed class CommandRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("presentations-").FullName;

    /// <summary>What the machine is set to, for example "de_DE.UTF-8"; null for this machine's own.</summary>
    public string? Language { get; init; }

    public sealed record Result(int ExitCode, string Output, string Error);

    public string File(string name) => Path.Combine(Folder, name);

    public async Task<Result> RunAsync(params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Result(process.ExitCode, await output, await error);
    }

    /// <summary>Kills the program, as a power cut would, as soon as it has said a certain thing on standard error.</summary>
    public async Task KillAtAsync(Predicate<string> said, params string[] args)
    {
        using var process = Start(args);
        while (await process.StandardError.ReadLineAsync() is { } line && !said(line))
        {
        }
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Asks the program to end, as Ctrl+C does, as soon as it has said a certain thing on standard error.</summary>
    public async Task<Result> InterruptAtAsync(Predicate<string> said, params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync();
        while (await process.StandardError.ReadLineAsync() is { } line && !said(line))
        {
        }
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) await kill.WaitForExitAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Result(process.ExitCode, await output, error);
    }

    private Process Start(string[] args)
    {
        var program = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Presentations.Web.dll"), .. args])
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        if (Language is not null) program.Environment["LC_ALL"] = Language;
        return Process.Start(program)!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
