using System.Globalization;
using System.Runtime.InteropServices;

namespace Presentations.Benchmarks.Measuring;

/// <summary>Where and when a run took place.</summary>
internal sealed record Machine(DateOnly Day, int Cores, double MemoryGb, string? Load)
{
    private const string LoadFile = "/proc/loadavg";

    public static Machine Now() => new(
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9,
        File.Exists(LoadFile) ? File.ReadAllText(LoadFile).Split(' ')[0] : null);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Day:yyyy-MM-dd}, {Cores} cores ({RuntimeInformation.ProcessArchitecture}), {MemoryGb:0} GB, {RuntimeInformation.FrameworkDescription}{(Load is null ? "" : $", load before the run {Load}")}");
}
