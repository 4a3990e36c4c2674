using System.Diagnostics;
using Presentations.Benchmarks.Databases;

namespace Presentations.Benchmarks.Hosts;

/// <summary>One verb of the published product's command line, run to its end.</summary>
/// <param name="PeakBytes">The most memory that the process held.</param>
internal sealed record CommandProcess(TimeSpan Took, TimeSpan ProcessorTime, long PeakBytes)
{
    public static async Task<CommandProcess> RunAsync(string program, GeneratedDatabase database, params string[] arguments)
    {
        string[] line = [program, .. arguments, "--database", $"Provider=Sqlite;{database.Options.ConnectionString}"];
        var start = new ProcessStartInfo("dotnet", line) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var started = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (peak, used) = (0L, TimeSpan.Zero);
        using (var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50)))
        {
            while (!process.HasExited)
            {
                process.Refresh();
                if (!process.HasExited) (peak, used) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
                await timer.WaitForNextTickAsync();
            }
        }
        var took = TimeProvider.System.GetElapsedTime(started);
        return process.ExitCode == 0 ? new(took, used, peak) : throw new InvalidOperationException($"{string.Join(' ', arguments)} was refused.\n{await output}{await errors}");
    }
}
