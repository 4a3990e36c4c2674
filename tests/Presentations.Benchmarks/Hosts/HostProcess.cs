using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Presentations.Benchmarks.Hosts;

/// <summary>A host in a process of its own.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly SocketsHttpHandler handler = new() { UseCookies = false, AllowAutoRedirect = false };

    /// <summary>Longer than the jobs wait that follow a start.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan NextToNothing = TimeSpan.FromMilliseconds(50);

    private HostProcess(Process process, Uri address, long started)
    {
        (this.process, Address, Started) = (process, address, started);
        Client = new HttpClient(handler) { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>The timestamp at which the process was started.</summary>
    public long Started { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The largest working set so far, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Until it has had next to nothing to do for a while.</summary>
    public async Task ComeToRestAsync()
    {
        using var timer = new PeriodicTimer(Rest);
        for (var before = ProcessorTime; await timer.WaitForNextTickAsync(); before = ProcessorTime)
        {
            if (ProcessorTime - before < NextToNothing) return;
        }
    }

    /// <summary>What stands before the arguments when this program starts itself.</summary>
    public static string[] ThisProgram => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(HostProcess).Assembly.Location] : [];

    /// <summary>Waits until it says where it listens.</summary>
    public static async Task<HostProcess> StartAsync(string program, IEnumerable<string> arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var started = TimeProvider.System.GetTimestamp();
        var process = Process.Start(start)!;
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (AddressPattern().Match(line) is not { Success: true } address) continue;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null); // a full pipe would hold the host up
            return new HostProcess(process, new Uri(address.Value), started);
        }
        throw new InvalidOperationException($"The host did not start.\n{string.Join('\n', said)}");
    }

    /// <summary>The bytes on the managed heap and in the working set, once garbage is gone.</summary>
    public async Task<(long Managed, long WorkingSet)> MemoryAsync()
    {
        var numbers = (await Client.GetStringAsync(Probes.Memory)).Split(' ');
        return (long.Parse(numbers[0], CultureInfo.InvariantCulture), long.Parse(numbers[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The cookie of somebody who has signed in.</summary>
    public async Task<string> SignInAsync(string email)
    {
        using var answer = await Client.GetAsync($"{Probes.SignIn}?email={email}");
        return string.Join("; ", answer.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        handler.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex AddressPattern();
}
