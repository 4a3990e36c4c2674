namespace Presentations.Domain.Totals;

/// <summary>How much of what happened is in a total.</summary>
/// <param name="In">The task forces that have recorded something in the range.</param>
/// <param name="Of">The task forces that could have: in a state, those with territory there and any that spoke there.</param>
/// <param name="WithoutCount">Past talks whose count is not known.</param>
public readonly record struct Completeness(int In, int Of, long WithoutCount)
{
    /// <summary>For example "52 of 61 task forces in; 118 past talks without a count".</summary>
    public string InWords => $"{TaskForces}; {Counts}";

    private string TaskForces => Of == 0 ? "No task force in this figure covers this" : $"{In:N0} of {Of:N0} task {(Of == 1 ? "force" : "forces")} in";

    /// <summary>For example "118 past talks without a count".</summary>
    public string Counts => WithoutCount switch
    {
        0 => "every past talk has a count",
        1 => "1 past talk without a count",
        _ => $"{WithoutCount:N0} past talks without a count",
    };
}
