using Presentations.Data.Rollup;
using Presentations.Domain.Periods;
using Presentations.Web.Features.Periods;

namespace Presentations.Web.Features.Totals;

/// <summary>Says what changed between two lines of one presentation, or with a whole month.</summary>
internal static class DifferenceWords
{
    public static string Of(FigureDifference line, LineWords words) => (line.Cause, line.Before, line.After) switch
    {
        (DifferenceCause.Submitted, _, _) => "Submitted since",
        (DifferenceCause.Returned, _, _) => "Sent back since, and not submitted again",
        (_, null, { } after) => $"Was not counted; now {People(after)} on {after.Date:yyyy-MM-dd}",
        (_, { } before, null) => $"Is not counted any more; was {People(before)} on {before.Date:yyyy-MM-dd}",
        var (_, before, after) => string.Join("; ", words.Between(before, after).Select(change => $"{change.Field}: {change.Was} → {change.Is}")),
    };

    private static string People(TalkLine line) => line.Contacts is { } people ? $"{people:N0} people" : "an unknown number of people";
}
