using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Presentations.UnitTests;

/// <summary>Random samples that a red run tells how to repeat.</summary>
internal static class Samples
{
    private const string Seed = "PRESENTATIONS_TEST_SEED";

    /// <summary>The size up to which FsCheck lets collections grow by itself.</summary>
    private const int Size = 50;

    public static IEnumerable<T> Of<T>(Gen<T> generator, int count)
    {
        var seed = ulong.TryParse(Environment.GetEnvironmentVariable(Seed), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : (ulong)Random.Shared.NextInt64();
        TestContext.Current.TestOutputHelper?.WriteLine($"{Seed}={seed} gives the same samples again.");
        return generator.Sample(count, new Rnd(seed), Size);
    }
}
