namespace Presentations.Data.Rollup;

/// <summary>Which part of an official total is opened, beside what its filter says; keys are those of <see cref="TotalsLine"/>. What is null is not asked for.</summary>
public sealed record OfficialPart
{
    public string? County { get; init; }

    public string? Agency { get; init; }

    public string? Topic { get; init; }

    public string? Format { get; init; }

    /// <summary>Only presentations whose count is not known.</summary>
    public bool WithoutCount { get; init; }
}
