using Presentations.Domain.Delivery;

namespace Presentations.Domain.Periods;

/// <summary>A number with its qualifier and source, as somebody stated it for all task forces together.</summary>
public abstract class StatedNumber
{
    /// <summary>Null for an opening balance of the program.</summary>
    public int? CampaignId { get; private set; }

    /// <summary>The measure that it is of; null when it is of a counted figure.</summary>
    public int? MeasureId { get; private set; }

    /// <summary>Set exactly when no measure is.</summary>
    public CountedFigure? Counted { get; private set; }

    public int Value { get; private set; }

    public Qualifier Qualifier { get; private set; }

    /// <summary>The year in which its counting began; null where the campaign's window says it, or nobody.</summary>
    public int? SinceYear { get; private set; }

    /// <summary>The day until which it holds; what is counted after it stands beside it.</summary>
    public DateOnly AsOf { get; private set; }

    public string Source { get; private set; } = "";

    /// <summary>Since when it stands here as it is.</summary>
    [Derived]
    public DateTime StatedAtUtc { get; private set; }

    private protected void Take(int? campaignId, StatedFacts facts, DateTime atUtc)
    {
        Require(facts);
        (CampaignId, MeasureId, Counted, Value, Qualifier, SinceYear, AsOf) = (campaignId, facts.MeasureId, facts.Counted, facts.Value!.Value, facts.Qualifier, facts.SinceYear, facts.AsOf!.Value);
        (Source, StatedAtUtc) = (facts.Source!.Trim(), atUtc);
    }

    /// <summary>Refuses once, with everything that is wrong.</summary>
    public static void Require(StatedFacts facts) => Rule.Together(
        () => Rule.Require(facts.MeasureId is null != facts.Counted is null, "Choose what the number is of.", "Subject"),
        () => Rule.Require(facts.Value is not null, "The number is missing.", "Value"),
        () => Rule.Require(facts.Value is null or (>= 0 and <= Bounds.SummaryValue), $"Type a whole number from 0 to {Bounds.SummaryValue:N0}.", "Value"),
        () => Rule.Require(facts.AsOf is not null, "Say until which day the number holds.", "AsOf"),
        () => Rule.Require(facts.AsOf is null or { Year: >= Bounds.FirstYear and <= Bounds.LastYear }, $"The day lies in the years {Bounds.FirstYear} to {Bounds.LastYear}.", "AsOf"),
        () => Rule.Require(facts.SinceYear is null || facts.SinceYear >= Bounds.FirstYear && facts.SinceYear <= (facts.AsOf?.Year ?? Bounds.LastYear),
            $"The year is {Bounds.FirstYear} to that of the day until which the number holds, or empty.", "SinceYear"),
        () => Rule.Require(!string.IsNullOrWhiteSpace(facts.Source), "Say who stated it, where and when.", "Source"),
        () => Rule.Require(facts.Source is not { } source || source.Trim().Length <= Bounds.TextLength, $"The source can hold at most {Bounds.TextLength:N0} characters.", "Source"));

    private protected StatedFacts Facts => new(MeasureId, Counted, Value, Qualifier, SinceYear, AsOf, Source);
}

/// <summary>What is said of a stated figure.</summary>
public sealed record StatedFacts(int? MeasureId, CountedFigure? Counted, int? Value, Qualifier Qualifier, int? SinceYear, DateOnly? AsOf, string? Source);
