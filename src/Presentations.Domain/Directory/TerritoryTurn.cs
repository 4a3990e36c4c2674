using Presentations.Domain.Totals;

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
        Because = GivenReason.Of(because, longest: Bounds.TextLength);
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

    /// <summary>Says it anew, for the same day.</summary>
    public void Change(int taskForceId, string because)
    {
        Because = GivenReason.Of(because, longest: Bounds.TextLength);
        (TaskForceId, Reason) = (taskForceId, Because);
    }

    /// <summary>The turn that holds on a day; null before the first.</summary>
    public static TerritoryTurn? LatestOn(IEnumerable<TerritoryTurn> ofCounty, DateOnly day) => ofCounty.Where(turn => turn.From <= day).MaxBy(turn => turn.From);

    /// <summary>Who covered a county on any of these days.</summary>
    public static IEnumerable<int> During(IEnumerable<TerritoryTurn> ofCounty, DateRange days)
    {
        var turns = ofCounty.OrderBy(turn => turn.From).ToList();
        if (turns is [{ BeforeId: { } before } first, ..] && first.From > days.First) yield return before;
        for (var place = 0; place < turns.Count; place++)
        {
            if (turns[place].From <= days.Last && (place + 1 == turns.Count || turns[place + 1].From > days.First)) yield return turns[place].TaskForceId;
        }
    }
}
