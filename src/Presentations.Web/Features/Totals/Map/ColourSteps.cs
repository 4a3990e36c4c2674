namespace Presentations.Web.Features.Totals.Map;

/// <summary>Up to five steps of a colour scale with round bounds, each holding about as many places.</summary>
public sealed class ColourSteps
{
    public const int Most = 5;

    /// <summary>Ever finer ways to round a bound, tried until the steps stay apart.</summary>
    private static readonly double[][] Roundings =
    [
        [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10],
        [.. Enumerable.Range(10, 91).Select(tenths => tenths / 10.0)],
        [.. Enumerable.Range(1000, 9001).Select(thousandths => thousandths / 1000.0)],
    ];

    private ColourSteps(IReadOnlyList<(long From, long To)> steps) => Steps = steps;

    /// <summary>Both ends included; without a gap from 1 to the largest value.</summary>
    public IReadOnlyList<(long From, long To)> Steps { get; }

    public static ColourSteps Of(IEnumerable<long> values)
    {
        var sorted = values.Where(value => value > 0).Order().ToList();
        return Roundings.Select(rounding => new ColourSteps([.. Cut(sorted, rounding)])).MaxBy(steps => steps.Steps.Count)!;
    }

    /// <summary>The number of the value's step, counted from 1; 0 for nothing.</summary>
    public int StepOf(long value)
    {
        for (var i = 0; i < Steps.Count; i++)
        {
            if (value >= Steps[i].From && value <= Steps[i].To) return i + 1;
        }
        return 0;
    }

    public int? StepOf(long? value) => value is { } known ? StepOf(known) : null;

    /// <summary>How a step is drawn; what is not known is hatched, so that no colour has to say it.</summary>
    public static string ClassOf(int? step) => step is { } known ? $"step-{known}" : "unknown";

    private static IEnumerable<(long From, long To)> Cut(List<long> sorted, double[] rounding)
    {
        var from = 1L;
        for (var step = 1; step <= Most && sorted.Count > 0 && from <= sorted[^1]; step++)
        {
            var quantile = sorted[Math.Min(sorted.Count - 1, sorted.Count * step / Most)];
            var to = step == Most ? sorted[^1] : Math.Min(RoundUp(quantile, rounding), sorted[^1]);
            if (to < from) continue;
            yield return (from, to);
            from = to + 1;
        }
    }

    private static long RoundUp(long value, double[] rounding)
    {
        if (value < 10) return value;
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return (long)(rounding.First(factor => factor * power >= value) * power);
    }
}
