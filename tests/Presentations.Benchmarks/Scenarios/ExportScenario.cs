using System.Globalization;
using Presentations.Benchmarks.Databases;
using Presentations.Benchmarks.Hosts;
using Presentations.Benchmarks.Measuring;
using Presentations.Web.Demo;

namespace Presentations.Benchmarks.Scenarios;

/// <summary>The list of presentations as CSV and as XLSX, written while it is read.</summary>
internal sealed class ExportScenario : Scenario
{
    private const int Rows = 100_000;
    private const double Seconds = 10;
    private const double Megabytes = 200;

    /// <summary>More than the rows that are asked for, in a database of a million.</summary>
    private const string Range = "from=2018-01-01&to=2019-06-30";

    public override string Verb => "export";

    public override string About => "100,000 presentations as CSV and as XLSX";

    public override async IAsyncEnumerable<Result> RunAsync(Request request)
    {
        var database = await GeneratedDatabase.OpenAsync(request);
        foreach (var format in new[] { "csv", "xlsx" })
        {
            await using var host = await ProductHost.StartAsync(database);
            var cookie = await host.SignInAsync(Cast.Nat.Email);
            await ReadAsync(host, $"/presentations/export.{format}?from=2018-01-01&to=2018-01-02", cookie);
            await host.ComeToRestAsync();
            var (_, before) = await host.MemoryAsync();
            var (started, used) = (TimeProvider.System.GetTimestamp(), host.ProcessorTime);
            await ReadAsync(host, $"/presentations/export.{format}?{Range}", cookie);
            var (time, processor, peak) = (TimeProvider.System.GetElapsedTime(started), host.ProcessorTime - used, host.PeakMemory);
            var rows = await ReadAsync(host, $"/presentations/export.csv?{Range}", cookie) - 1;
            var (scaled, held) = (time.TotalSeconds * Rows / rows, (peak - before) / 1e6);
            yield return new($"{Rows:N0} presentations as {format.ToUpperInvariant()}: under {Seconds:0} s and {Megabytes:0} MB", string.Create(
                CultureInfo.InvariantCulture, $"{scaled:0.0} s (of {rows:N0} rows; processor {processor.TotalSeconds * Rows / rows:0.0} s, at most {held:0} MB more than at rest)"), scaled < Seconds && held < Megabytes);
        }
    }

    /// <summary>Lines of a file that is read to its end; an XLSX is packed, and has no lines.</summary>
    private static async Task<long> ReadAsync(HostProcess host, string address, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Cookie", cookie } } };
        using var answer = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        var (buffer, lines) = (new byte[81_920], 0L);
        for (int read; (read = await stream.ReadAsync(buffer)) > 0;) lines += buffer.AsSpan(0, read).Count((byte)'\n');
        return lines;
    }
}
