namespace Presentations.Domain.Directory;

/// <summary>From a day on another task force covers a county; what was before stays true for the days before.</summary>
public sealed class TerritoryTurn : IHistoried
{
    private TerritoryTurn() { }

    /// <param name="beforeId">Who covered it until then; null when that is not known.</param>
    public TerritoryTurn(Territory territory, DateOnly from, int taskForceId, int? beforeId, string because)
    {
        Rule.Require(from.Year >= Bounds.FirstYear, $"{from:yyyy-MM-dd} is before {Bounds.FirstYear}, when the program began.", "From");
        (CountyFips, StateCode, From, TaskForceId, BeforeId) = (territory.CountyFips, territory.StateCode, from, taskForceId, beforeId);
        Because = Bounds.Name(because, "The reason", Bounds.TextLength);
        Reason = Because;
    }

    public int Id { get; private set; }

    public string CountyFips { get; private set; } = "";

    public string StateCode { get; private set; } = "";

    /// <summary>The first day, on the county's calendar.</summary>
    public DateOnly From { get; private set; }

    public int TaskForceId { get; private set; }

    public int? BeforeId { get; private set; }

    public string Reason { get; private set; } = "";

    public string? Because { get; private set; }
}
