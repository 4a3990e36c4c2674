namespace Presentations.Domain.Delivery;

/// <summary>A past period known only as a sum: a marked line beside the counted talks, never apportioned.</summary>
public sealed class Summary : ITaskForceOwned, IVersioned, IEnteredOnce, IHistoried, IImported
{
    private readonly List<SummaryCount> counts = [];

    private Summary() { }

    public Summary(int ownerId, Guid entryId, SummaryFacts facts, TimeProvider clock)
    {
        Rule.Require(facts.LastDay >= facts.FirstDay, $"The period ends on {facts.LastDay:yyyy-MM-dd}, before it begins on {facts.FirstDay:yyyy-MM-dd}.", "LastDay");
        Rule.Require(facts.FirstDay.Year >= Bounds.FirstYear, $"{facts.FirstDay:yyyy-MM-dd} is before {Bounds.FirstYear}, when the program began.", "FirstDay");
        Rule.Require(facts.LastDay < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), $"{facts.LastDay:yyyy-MM-dd} is not over yet; a summary is of a period that is over.", "LastDay");
        Rule.Require(facts.Presentations is not null || facts.Contacts is not null || facts.Counts.Count > 0,
            "A summary needs a number of presentations or of people.", "Presentations");
        foreach (var (field, value) in facts.Counts.Select(count => (count.Key, (int?)count.Value))
            .Append(("Presentations", facts.Presentations)).Append(("Contacts", facts.Contacts)))
        {
            Rule.Require(value is null or (>= 0 and <= Bounds.SummaryValue), $"{value:N0} for {field} is outside 0 to {Bounds.SummaryValue:N0}.", field);
        }

        (OwnerId, EntryId, StateCode, CountyFips, Kind) = (ownerId, entryId, facts.StateCode, facts.CountyFips, facts.Kind);
        (FirstDay, LastDay, Presentations, Qualifier) = (facts.FirstDay, facts.LastDay, facts.Presentations, facts.Qualifier);
        Contacts = facts.Contacts ?? (facts.Counts.Count > 0 ? facts.Counts.Values.Sum() : null);
        Source = Bounds.Name(facts.Source, "The source of the summary", Bounds.TextLength);
        counts.AddRange(facts.Counts.Select(count => new SummaryCount(this, count.Key, count.Value)));
    }

    public int Id { get; private set; }

    public int OwnerId { get; private set; }

    public Guid EntryId { get; private set; }

    public int Version { get; private set; }

    public string StateCode { get; private set; } = "";

    public string? CountyFips { get; private set; }

    public Kind Kind { get; private set; }

    public DateOnly FirstDay { get; private set; }

    /// <summary>Included.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>Null when not known.</summary>
    public int? Presentations { get; private set; }

    /// <summary>Null when not known.</summary>
    public int? Contacts { get; private set; }

    public Qualifier Qualifier { get; private set; }

    public string Source { get; private set; } = "";

    public int? ImportBatchId { get; init; }

    public int? ImportLine { get; init; }

    public string? Because => null;

    public IReadOnlyList<SummaryCount> Counts => counts;
}

/// <summary>What is said of a past period that is known only as a sum.</summary>
public sealed record SummaryFacts(string StateCode, DateOnly FirstDay, DateOnly LastDay, string Source)
{
    public string? CountyFips { get; init; }
    public Kind Kind { get; init; }
    public int? Presentations { get; init; }
    public int? Contacts { get; init; }
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();
    public Qualifier Qualifier { get; init; }
}

/// <summary>How exact a summarized figure claims to be.</summary>
public enum Qualifier
{
    Exactly,
    About,
    MoreThan,
}

/// <summary>How many of one audience a summary names.</summary>
public sealed class SummaryCount : ITaskForceOwned
{
    private SummaryCount() { }

    internal SummaryCount(Summary summary, string audience, int people) => (OwnerId, Audience, People) = (summary.OwnerId, audience, people);

    public int SummaryId { get; private set; }

    public string Audience { get; private set; } = "";

    public int People { get; private set; }

    public int OwnerId { get; private set; }
}
