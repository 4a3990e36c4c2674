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
    public static string Counted(Kind? kind) => kind is { } one ? $"{one.Label().ToLowerInvariant()}s" : "sessions of all kinds";

    /// <summary>What so many are called.</summary>
    public static Func<long, string> Noun(Kind? kind) => number => number is 1 or -1 ? CountedOne(kind) : Counted(kind);

    private static string CountedOne(Kind? kind) => kind is { } one ? one.Label().ToLowerInvariant() : "session";

    /// <summary>The same as the head of a column.</summary>
    public static string Column(Kind? kind) => Counted(kind) is var words ? $"{char.ToUpperInvariant(words[0])}{words[1..]}" : "";
}
