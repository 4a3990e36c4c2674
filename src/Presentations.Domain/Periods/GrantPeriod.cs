using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>A window of one task force that a grant or funder sets.</summary>
public sealed class GrantPeriod : ICoordinated, IVersioned, IEnteredOnce, IHistoried
{
    private GrantPeriod() { }

    public GrantPeriod(int ownerId, Guid entryId, GrantFacts facts)
    {
        (OwnerId, EntryId) = (ownerId, entryId);
        Change(facts);
    }

    public int Id { get; private set; }

    public int OwnerId { get; private set; }

    public Guid EntryId { get; private set; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    public string? Funder { get; private set; }

    public DateOnly FirstDay { get; private set; }

    /// <summary>Belongs to the period.</summary>
    public DateOnly LastDay { get; private set; }

    public string? Because => null;

    public DateRange Days => new(FirstDay, LastDay);

    public void Change(GrantFacts facts)
    {
        var days = WindowDays.Require(facts.FirstDay, facts.LastDay);
        (Name, Funder, FirstDay, LastDay) = (Bounds.Name(facts.Name, "The name"), Bounds.Text(facts.Funder, "The funder", Bounds.NameLength), days.First, days.Last);
    }
}

/// <summary>What a coordinator says of a grant's period.</summary>
public sealed record GrantFacts(string? Name, string? Funder, DateOnly? FirstDay, DateOnly? LastDay);
