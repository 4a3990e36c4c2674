using Presentations.Domain.Delivery;

namespace Presentations.Domain.Periods;

/// <summary>
/// A number that somebody stated for all task forces together, with its qualifier and source: an opening balance of the program for the
/// time before the system, or what was announced about a campaign. It stands beside counted figures and is never added to them.
/// </summary>
public sealed class StatedFigure : IVersioned, IEnteredOnce, IHistoried
{
    private StatedFigure() { }

    /// <param name="campaignId">Null for an opening balance of the program.</param>
    public StatedFigure(Guid entryId, int? campaignId, StatedFacts facts)
    {
        (EntryId, CampaignId) = (entryId, campaignId);
        Take(facts);
    }

    public int Id { get; private set; }

    public Guid EntryId { get; private set; }

    public int Version { get; private set; }

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

    public string? Because { get; private set; }

    public void Change(StatedFacts facts, string? because)
    {
        Because = Bounds.Name(because, "The reason for the change");
        Take(facts);
    }

    private void Take(StatedFacts facts)
    {
        Rule.Require(facts.MeasureId is null != facts.Counted is null, "Choose what the number is of.", "Subject");
        Rule.Require(facts.Value is not null, "The number is missing.", "Value");
        Rule.Require(facts.Value is >= 0 and <= Bounds.SummaryValue, $"{facts.Value:N0} is outside 0 to {Bounds.SummaryValue:N0}.", "Value");
        var asOf = facts.AsOf ?? default;
        Rule.Require(asOf.Year is >= Bounds.FirstYear and <= Bounds.LastYear, "Say until which day the number holds.", "AsOf");
        Rule.Require(facts.SinceYear is null || facts.SinceYear >= Bounds.FirstYear && facts.SinceYear <= asOf.Year, $"The year is {Bounds.FirstYear} to {asOf.Year}, or empty.", "SinceYear");
        (MeasureId, Counted, Value, Qualifier, SinceYear, AsOf) = (facts.MeasureId, facts.Counted, facts.Value.Value, facts.Qualifier, facts.SinceYear, asOf);
        Source = Bounds.Name(facts.Source, "The source", Bounds.TextLength);
    }
}

/// <summary>What is said of a stated figure.</summary>
public sealed record StatedFacts(int? MeasureId, CountedFigure? Counted, int? Value, Qualifier Qualifier, int? SinceYear, DateOnly? AsOf, string? Source);

/// <summary>What this system counts itself, of that which is stated for the time before it.</summary>
public enum CountedFigure
{
    Presentations,

    /// <summary>By presentations.</summary>
    PeopleReached,

    /// <summary>People reached by trainings.</summary>
    Trained,
}

/// <summary>The words that people read for the codes above.</summary>
public static class CountedFigureWords
{
    public static string Label(this CountedFigure figure) => figure switch
    {
        CountedFigure.PeopleReached => "People reached by presentations",
        CountedFigure.Trained => "Professionals trained",
        _ => "Presentations",
    };
}
