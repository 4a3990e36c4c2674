using Presentations.Data.Rollup;

namespace Presentations.Web.Features.Totals;

/// <summary>What the groupings are called.</summary>
public static class GroupingWords
{
    public static string Of(TotalsBy by) => by switch
    {
        TotalsBy.TaskForce => "Task force",
        _ => by.ToString(),
    };
}
