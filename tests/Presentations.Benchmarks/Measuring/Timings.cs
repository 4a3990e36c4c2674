using System.Globalization;

namespace Presentations.Benchmarks.Measuring;

/// <summary>How long the same thing took, many times over; in milliseconds.</summary>
internal sealed class Timings
{
    private readonly List<double> milliseconds = [];
    private double processor;

    public double Median => Percentile(0.5);

    public double P95 => Percentile(0.95);

    /// <summary>On average.</summary>
    public double Processor => processor / milliseconds.Count;

    public static async Task<Timings> OfAsync(int times, Func<int, Task> act)
    {
        var timings = new Timings();
        for (var time = 0; time < times; time++) await timings.AddAsync(() => act(time));
        return timings;
    }

    public async Task AddAsync(Func<Task> act)
    {
        var (started, used) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await act();
        Add(TimeProvider.System.GetElapsedTime(started), Environment.CpuUsage.TotalTime - used);
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

    private double Percentile(double part)
    {
        var sorted = milliseconds.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(part * sorted.Count) - 1)];
    }
}
