using System.Globalization;

namespace Presentations.Benchmarks.Measuring;

/// <summary>How long the same thing took, many times over; in milliseconds.</summary>
internal sealed class Timings
{
    private readonly List<double> milliseconds = [];
    private double processor;

    public int Count => milliseconds.Count;

    public double Median => Percentile(0.5);

    public double P95 => Percentile(0.95);

    /// <summary>On average.</summary>
    public double Processor => processor / milliseconds.Count;

    public static Task<Timings> OfAsync(int times, Func<int, Task> act) => OfAsync(times, OfThisProcess, act);

    /// <param name="processorTime">Of the process that does the work.</param>
    public static async Task<Timings> OfAsync(int times, Func<TimeSpan> processorTime, Func<int, Task> act)
    {
        var timings = new Timings();
        for (var time = 0; time < times; time++) await timings.AddAsync(() => act(time), processorTime);
        return timings;
    }

    public Task AddAsync(Func<Task> act) => AddAsync(act, OfThisProcess);

    private async Task AddAsync(Func<Task> act, Func<TimeSpan> processorTime)
    {
        var (started, used) = (TimeProvider.System.GetTimestamp(), processorTime());
        await act();
        Add(TimeProvider.System.GetElapsedTime(started), processorTime() - used);
    }

    /// <param name="processorTime">What the processors worked for it: tells a slow thing from a busy machine.</param>
    public void Add(TimeSpan time, TimeSpan processorTime)
    {
        milliseconds.Add(time.TotalMilliseconds);
        processor += processorTime.TotalMilliseconds;
    }

    public void Add(Timings others)
    {
        milliseconds.AddRange(others.milliseconds);
        processor += others.processor;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"median {InWords(Median)}, p95 {InWords(P95)}, processor {InWords(Processor)}");

    public static string InWords(double milliseconds) => milliseconds switch
    {
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1_000:0.0} s"),
        >= 10 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.0} ms"),
    };

    private static TimeSpan OfThisProcess() => Environment.CpuUsage.TotalTime;

    private double Percentile(double part)
    {
        var sorted = milliseconds.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(part * sorted.Count) - 1)];
    }
}
