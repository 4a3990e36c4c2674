using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Totals;

/// <summary>What the groupings and the things counted are called.</summary>
public static class GroupingWords
{
    public static string Of(TotalsBy by) => by switch
    {
        TotalsBy.TaskForce => "Task force",
        _ => by.ToString(),
    };

    /// <summary>What is counted when that kind is asked for; null adds all kinds up.</summary>
    public static string Counted(Kind? kind, long number = 2) =>
        $"{kind?.Label().ToLowerInvariant() ?? "presentation"}{(number == 1 ? "" : "s")}{(kind is null ? " of all kinds" : "")}";
}
