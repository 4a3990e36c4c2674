using Presentations.Domain.Delivery;

namespace Presentations.Domain.Totals;

/// <summary>What is added up: the numbers of every line of every total.</summary>
public abstract class Total : ITaskForceOwned
{
    /// <summary>The audience of the rows that count talks whole, whoever was there.</summary>
    public const string Everyone = "";

    public required int OwnerId { get; init; }

    /// <summary>As yyyymm.</summary>
    public required int Month { get; init; }

    public required string StateCode { get; init; }

    public required Kind Kind { get; init; }

    public TotalPart Part { get; init; }

    /// <summary>An audience's code, or <see cref="Everyone"/>. Talks have several audiences: presentations add up over everyone only.</summary>
    public required string Audience { get; init; }

    public int Presentations { get; set; }

    /// <summary>Delivered, but nobody has said how many came.</summary>
    public int WithoutCount { get; set; }

    /// <summary>Every seat.</summary>
    public long Contacts { get; set; }

    /// <summary>Contacts, with repeat audiences left out.</summary>
    public long Reached { get; set; }

    /// <summary>Of the people reached, those that nobody counted in the room.</summary>
    public long Estimated { get; set; }
}

/// <summary>A line of the state and national totals.</summary>
public sealed class StateTotal : Total;

/// <summary>A line of the totals by county.</summary>
public sealed class CountyTotal : Total
{
    /// <summary>The county of the talks whose county is not known.</summary>
    public const string NotKnown = "";

    public required string CountyFips { get; init; }
}
