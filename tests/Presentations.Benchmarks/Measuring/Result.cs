namespace Presentations.Benchmarks.Measuring;

/// <summary>One goal and what was measured.</summary>
/// <param name="IsMet">Null for a figure that is only good to know.</param>
internal sealed record Result(string Goal, string Measured, bool? IsMet)
{
    public override string ToString() => $"{Goal}: {Measured}{IsMet switch { true => " (met)", false => " (MISSED)", null => "" }}";
}
