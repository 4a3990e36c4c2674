namespace Presentations.Domain.Periods;

/// <summary>
/// A number that somebody stated for all task forces together, with its qualifier and source: an opening balance of the program for the
/// time before the system, or what was announced about a campaign. It stands beside counted figures and is never added to them.
/// </summary>
public sealed class StatedFigure : StatedNumber, IVersioned, IEnteredOnce, IHistoried
{
    private StatedFigure() { }

    /// <param name="campaignId">Null for an opening balance of the program.</param>
    public StatedFigure(Guid entryId, int? campaignId, StatedFacts facts, TimeProvider clock)
    {
        EntryId = entryId;
        Take(campaignId, facts, clock.GetUtcNow().UtcDateTime);
    }

    public int Id { get; private set; }

    public Guid EntryId { get; private set; }

    public int Version { get; private set; }

    public string? Because { get; private set; }

    /// <summary>Answers what it said until now, to be kept.</summary>
    public SupersededFigure Change(StatedFacts facts, string? because, TimeProvider clock)
    {
        RequireChange(facts, because);
        Because = because!.Trim();
        var superseded = Withdraw(clock);
        Take(CampaignId, facts, clock.GetUtcNow().UtcDateTime);
        return superseded;
    }

    /// <summary>Refuses once, with everything that is wrong.</summary>
    public static void RequireChange(StatedFacts facts, string? because) => Rule.Together(
        () => Require(facts),
        () => Rule.Require(!string.IsNullOrWhiteSpace(because), "Say why it is changed: figures as of an earlier day keep what it said.", GivenReason.Field),
        () => Rule.Require(because is null || because.Trim().Length <= Bounds.NameLength, $"The reason can hold at most {Bounds.NameLength} characters.", GivenReason.Field),
        () => GivenReason.Require(because));

    /// <summary>Before it is removed: answers what it said until now, to be kept.</summary>
    public SupersededFigure Withdraw(TimeProvider clock) => new(this, Facts, clock);
}

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
